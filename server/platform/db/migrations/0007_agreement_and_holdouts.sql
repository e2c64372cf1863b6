CREATE TABLE "blind_checks" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"lead" uuid NOT NULL,
	"merged_from" uuid,
	"week" date NOT NULL,
	"definition" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"sales" text,
	"marketing" text,
	"picked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "blind_checks_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "blind_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "holdout_leads" (
	"team" text NOT NULL,
	"holdout" uuid NOT NULL,
	"lead" uuid NOT NULL,
	"merged_from" uuid,
	"is_held_back" boolean NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "holdout_leads_team_holdout_lead_pk" PRIMARY KEY("team","holdout","lead")
);
--> statement-breakpoint
ALTER TABLE "holdout_leads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "holdouts" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"change" jsonb NOT NULL,
	"percent" integer NOT NULL,
	"secret" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"started_by" text NOT NULL,
	"ended_at" timestamp with time zone,
	"result" jsonb,
	CONSTRAINT "holdouts_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "holdouts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "held_back" jsonb;--> statement-breakpoint
ALTER TABLE "team_settings" ADD COLUMN "blind_checks" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "blind_checks" ADD CONSTRAINT "blind_checks_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_checks" ADD CONSTRAINT "blind_checks_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdout_leads" ADD CONSTRAINT "holdout_leads_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdout_leads" ADD CONSTRAINT "holdout_leads_team_holdout_holdouts_team_id_fk" FOREIGN KEY ("team","holdout") REFERENCES "public"."holdouts"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdout_leads" ADD CONSTRAINT "holdout_leads_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdouts" ADD CONSTRAINT "holdouts_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "blind_checks_by_week" ON "blind_checks" USING btree ("team","week");--> statement-breakpoint
CREATE INDEX "blind_checks_by_lead" ON "blind_checks" USING btree ("team","lead");--> statement-breakpoint
CREATE INDEX "holdout_leads_by_lead" ON "holdout_leads" USING btree ("team","lead");--> statement-breakpoint
CREATE UNIQUE INDEX "holdouts_running" ON "holdouts" USING btree ("team") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "feedback_mentions" ON "feedback" USING btree ("team","lead") WHERE kind = 'mention';--> statement-breakpoint
CREATE INDEX "leads_held_back" ON "leads" USING btree ("team") WHERE held_back is not null;--> statement-breakpoint
CREATE POLICY "own_team" ON "blind_checks" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "holdout_leads" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "holdouts" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
ALTER TABLE "blind_checks" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "holdouts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "holdout_leads" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "blind_checks" TO passback;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "holdouts" TO passback;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "holdout_leads" TO passback;--> statement-breakpoint

-- A team's first version is live from the start. Without its time, the second one handed every judged lead over again.
ALTER TABLE "definitions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "definitions" d SET adopted_at = created_at
WHERE adopted_at IS NULL AND state IN ('adopted', 'retired')
  AND version = (SELECT min(version) FROM "definitions" f WHERE f.team = d.team);--> statement-breakpoint
ALTER TABLE "definitions" FORCE ROW LEVEL SECURITY;
