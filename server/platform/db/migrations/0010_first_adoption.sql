-- A team's first version is live from the start. Without its time, the second one handed every judged lead over again.
ALTER TABLE "definitions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "definitions" d SET adopted_at = created_at
WHERE adopted_at IS NULL AND state IN ('adopted', 'retired')
  AND version = (SELECT min(version) FROM "definitions" f WHERE f.team = d.team);--> statement-breakpoint
ALTER TABLE "definitions" FORCE ROW LEVEL SECURITY;
