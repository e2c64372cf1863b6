CREATE TABLE "erasures" (
	"team" text NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"lead" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "erasures_team_kind_hash_pk" PRIMARY KEY("team","kind","hash")
);
--> statement-breakpoint
ALTER TABLE "erasures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "team_settings" ADD COLUMN "retention" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "team_settings" ADD COLUMN "pruned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erasures_by_lead" ON "erasures" USING btree ("team","lead");--> statement-breakpoint
CREATE INDEX "events_by_arrival" ON "events" USING btree ("team","received_at");--> statement-breakpoint
CREATE INDEX "visits_by_arrival" ON "events" USING btree ("team","received_at") WHERE lead is null;--> statement-breakpoint
CREATE POLICY "own_team" ON "erasures" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint

-- The walls of the new table: see 0001.
ALTER TABLE "erasures" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "erasures" TO passback;
