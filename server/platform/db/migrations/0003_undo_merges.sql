ALTER TABLE "confirmed_names" DROP CONSTRAINT "confirmed_names_team_lead_leads_team_id_fk";
--> statement-breakpoint
ALTER TABLE "distinct_pairs" DROP CONSTRAINT "distinct_pairs_team_lead_leads_team_id_fk";
--> statement-breakpoint
ALTER TABLE "distinct_pairs" DROP CONSTRAINT "distinct_pairs_team_other_lead_leads_team_id_fk";
--> statement-breakpoint
DROP INDEX "distinct_pairs_by_other";--> statement-breakpoint
ALTER TABLE "confirmed_names" ADD COLUMN "resolved_to" uuid;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ADD COLUMN "resolved_lead" uuid;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ADD COLUMN "resolved_other" uuid;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "do_not_contact_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "do_not_contact_received_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "unsubscribed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "unsubscribed_received_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "merges" ADD COLUMN "place" integer;--> statement-breakpoint
ALTER TABLE "confirmed_names" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "distinct_pairs" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "events" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "leads" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "merges" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "merges" m SET "place" = o."place" FROM (
  SELECT "team", "id", row_number() OVER (PARTITION BY "team" ORDER BY "at", "id") AS "place" FROM "merges"
) o WHERE o."team" = m."team" AND o."id" = m."id";--> statement-breakpoint
UPDATE "confirmed_names" SET "resolved_to" = "lead";--> statement-breakpoint

-- A merged lead's own name was stored as a name of the kept lead.
UPDATE "confirmed_names" c SET "lead" = m."merged" FROM "merges" m
WHERE m."team" = c."team" AND m."resolved_to" = c."lead" AND m."undone_at" IS NULL
  AND m."merged_row"->>'nameKey' = c."name_key" AND m."at" = c."at";--> statement-breakpoint
UPDATE "distinct_pairs" SET "resolved_lead" = "lead", "resolved_other" = "other_lead";--> statement-breakpoint

-- When an earlier opt-out came in isn't known. Undoing a merge therefore keeps it.
UPDATE "leads" SET "do_not_contact_at" = "traits_at", "do_not_contact_received_at" = now() WHERE "do_not_contact";--> statement-breakpoint
UPDATE "leads" l SET "unsubscribed_received_at" = now(), "unsubscribed_at" = greatest(l."traits_at", (
  SELECT max(e."at") FROM "events" e
  WHERE e."team" = l."team" AND e."lead" = l."id" AND e."act" = 'unsubscribed' AND NOT e."weak"
)) WHERE l."unsubscribed";--> statement-breakpoint
ALTER TABLE "confirmed_names" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "distinct_pairs" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "events" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "leads" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "merges" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "confirmed_names" ALTER COLUMN "resolved_to" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ALTER COLUMN "resolved_lead" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ALTER COLUMN "resolved_other" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "merges" ALTER COLUMN "place" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "confirmed_names" ADD CONSTRAINT "confirmed_names_team_resolved_to_leads_team_id_fk" FOREIGN KEY ("team","resolved_to") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ADD CONSTRAINT "distinct_pairs_team_resolved_lead_leads_team_id_fk" FOREIGN KEY ("team","resolved_lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ADD CONSTRAINT "distinct_pairs_team_resolved_other_leads_team_id_fk" FOREIGN KEY ("team","resolved_other") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "confirmed_names_by_resolved_to" ON "confirmed_names" USING btree ("team","resolved_to");--> statement-breakpoint
CREATE INDEX "distinct_pairs_by_resolved_lead" ON "distinct_pairs" USING btree ("team","resolved_lead");--> statement-breakpoint
CREATE INDEX "distinct_pairs_by_resolved_other" ON "distinct_pairs" USING btree ("team","resolved_other");--> statement-breakpoint
CREATE INDEX "merges_by_place" ON "merges" USING btree ("team","place" DESC NULLS LAST);