CREATE TABLE "distinct_pairs" (
	"team" text NOT NULL,
	"one" uuid NOT NULL,
	"other" uuid NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "distinct_pairs_team_one_other_pk" PRIMARY KEY("team","one","other")
);
--> statement-breakpoint
ALTER TABLE "distinct_pairs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ADD CONSTRAINT "distinct_pairs_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ADD CONSTRAINT "distinct_pairs_team_one_leads_team_id_fk" FOREIGN KEY ("team","one") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ADD CONSTRAINT "distinct_pairs_team_other_leads_team_id_fk" FOREIGN KEY ("team","other") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "distinct_pairs_by_other" ON "distinct_pairs" USING btree ("team","other");--> statement-breakpoint
CREATE POLICY "own_team" ON "distinct_pairs" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint

-- The walls of the new table: see 0001.
ALTER TABLE "distinct_pairs" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "distinct_pairs" TO passback;
