CREATE TABLE "recounts" (
	"team" text NOT NULL,
	"lead" uuid NOT NULL,
	CONSTRAINT "recounts_team_lead_pk" PRIMARY KEY("team","lead")
);
--> statement-breakpoint
ALTER TABLE "recounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_changes" (
	"team" text NOT NULL,
	"import" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"lead" uuid,
	"before" jsonb,
	"after" jsonb NOT NULL,
	CONSTRAINT "import_changes_team_import_kind_key_pk" PRIMARY KEY("team","import","kind","key")
);
--> statement-breakpoint
ALTER TABLE "import_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"head" text NOT NULL,
	"columns" jsonb NOT NULL,
	"answer" jsonb,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	CONSTRAINT "imports_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "event_names" (
	"team" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"n" integer DEFAULT 0 NOT NULL,
	"last_at" timestamp with time zone,
	"source" uuid,
	"act" text,
	"set_by" text,
	"set_at" timestamp with time zone,
	"is_pending" boolean DEFAULT false NOT NULL,
	CONSTRAINT "event_names_team_key_pk" PRIMARY KEY("team","key")
);
--> statement-breakpoint
ALTER TABLE "event_names" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "source_days" (
	"team" text NOT NULL,
	"source" uuid NOT NULL,
	"day" date NOT NULL,
	"events" integer DEFAULT 0 NOT NULL,
	"leads" integer DEFAULT 0 NOT NULL,
	"pieces" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "source_days_team_source_day_pk" PRIMARY KEY("team","source","day")
);
--> statement-breakpoint
ALTER TABLE "source_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "events_by_lead";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "pending" jsonb;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "minutes" integer;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "import" uuid;--> statement-breakpoint
ALTER TABLE "contents" ADD COLUMN "is_public" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contents" ADD COLUMN "url_key" text;--> statement-breakpoint
ALTER TABLE "contents" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "contents" ADD COLUMN "is_moving" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "is_public" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "allows_http" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "dates" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "limits" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "uncounted" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "scopes" jsonb;--> statement-breakpoint
ALTER TABLE "recounts" ADD CONSTRAINT "recounts_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recounts" ADD CONSTRAINT "recounts_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_team_import_imports_team_id_fk" FOREIGN KEY ("team","import") REFERENCES "public"."imports"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_names" ADD CONSTRAINT "event_names_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_days" ADD CONSTRAINT "source_days_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_changes_by_lead" ON "import_changes" USING btree ("team","lead");--> statement-breakpoint
CREATE INDEX "imports_by_age" ON "imports" USING btree ("team","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "events_by_content" ON "events" USING btree ("team","content");--> statement-breakpoint
CREATE INDEX "events_by_import" ON "events" USING btree ("team","import") WHERE import is not null;--> statement-breakpoint
CREATE INDEX "events_by_name" ON "events" USING btree ("team","name") WHERE name is not null;--> statement-breakpoint
CREATE INDEX "contents_by_url" ON "contents" USING btree ("team","url_key");--> statement-breakpoint
CREATE INDEX "events_by_lead" ON "events" USING btree ("team","lead","at");--> statement-breakpoint
CREATE POLICY "own_team" ON "recounts" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "import_changes" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "imports" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "event_names" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "source_days" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint

-- The walls of the new tables: see 0001.
ALTER TABLE "import_changes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "imports" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "event_names" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "recounts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "source_days" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_changes", "imports", "event_names", "recounts", "source_days" TO passback;--> statement-breakpoint

-- As in 0009, with what a console token may do, and how a source's dates are written and what its public key may send.
CREATE OR REPLACE FUNCTION authenticate(p_team text, p_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  v_found jsonb;
  v_last_used_at timestamptz;
BEGIN
  PERFORM set_config('role', 'passback', true), set_config('app.team', p_team, true);
  SELECT jsonb_build_object('scope', t.scope, 'rep', t.rep, 'repName', r.name, 'label', t.label, 'revoked', t.revoked_at IS NOT NULL,
      'source', t.source, 'sourceKind', s.kind, 'dates', s.dates, 'limits', s.limits, 'scopes', t.scopes),
    t.last_used_at
  INTO v_found, v_last_used_at
  FROM tokens t
  LEFT JOIN reps r ON r.team = t.team AND r.id = t.rep
  LEFT JOIN sources s ON s.team = t.team AND s.id = t.source
  WHERE t.team = p_team AND t.hash = p_hash;
  IF v_found->>'revoked' = 'false' AND (v_last_used_at IS NULL OR v_last_used_at < date_trunc('hour', now())) THEN
    -- A request that waited here for another one's write finds it done.
    UPDATE tokens SET last_used_at = date_trunc('hour', now())
    WHERE team = p_team AND hash = p_hash AND (last_used_at IS NULL OR last_used_at < date_trunc('hour', now()));
  END IF;
  RETURN v_found;
END $$;
