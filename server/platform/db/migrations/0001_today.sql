ALTER TABLE "leads" ADD COLUMN "handed_over_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "leads_by_request" ON "leads" USING btree ("team","asked_at" DESC NULLS LAST) WHERE asked_at is not null;--> statement-breakpoint
CREATE INDEX "leads_by_hand_over" ON "leads" USING btree ("team","handed_over_at") WHERE handed_over_at is not null;--> statement-breakpoint
CREATE INDEX "leads_by_activity" ON "leads" USING btree ("team","last_at" DESC NULLS LAST) WHERE last_at is not null;--> statement-breakpoint
DROP FUNCTION IF EXISTS lead_rows(text, uuid, integer, date);--> statement-breakpoint
ALTER TABLE "leads" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "events" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "leads" l SET "handed_over_at" = l."ready_at", "asked_at" = (
  SELECT max(least(e."at", now())) FROM "events" e
  WHERE e."team" = l."team" AND e."lead" = l."id" AND e."act" = 'asked-contact' AND NOT e."weak"
);--> statement-breakpoint
ALTER TABLE "events" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "leads" FORCE ROW LEVEL SECURITY;
