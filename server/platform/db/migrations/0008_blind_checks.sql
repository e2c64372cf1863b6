CREATE TABLE "blind_checks" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"lead" uuid NOT NULL,
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
ALTER TABLE "team_settings" ADD COLUMN "blind_checks" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "blind_checks" ADD CONSTRAINT "blind_checks_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_checks" ADD CONSTRAINT "blind_checks_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "blind_checks_by_week" ON "blind_checks" USING btree ("team","week");--> statement-breakpoint
CREATE INDEX "blind_checks_by_lead" ON "blind_checks" USING btree ("team","lead");--> statement-breakpoint
CREATE POLICY "own_team" ON "blind_checks" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
ALTER TABLE "blind_checks" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "blind_checks" TO passback;
