CREATE TABLE "links" (
	"team" text NOT NULL,
	"id" text NOT NULL,
	"lead" uuid,
	"origin" uuid,
	"content" text NOT NULL,
	"rep" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"opens" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "links_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "links_by_lead" ON "links" USING btree ("team","lead","content");--> statement-breakpoint
CREATE POLICY "own_team" ON "links" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint

-- The walls of the new table: see 0001.
ALTER TABLE "links" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "links" TO passback;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_team_lead_fk" FOREIGN KEY ("team", "lead") REFERENCES "leads"("team", "id") ON DELETE SET NULL ("lead");
