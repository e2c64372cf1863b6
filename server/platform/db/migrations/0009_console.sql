CREATE TABLE "console_links" (
	"team" text NOT NULL,
	"hash" text NOT NULL,
	"person" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "console_links_team_hash_pk" PRIMARY KEY("team","hash")
);
--> statement-breakpoint
ALTER TABLE "console_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "console_people" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "console_people_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "console_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "console_sessions" (
	"team" text NOT NULL,
	"hash" text NOT NULL,
	"id" uuid NOT NULL,
	"person" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "console_sessions_team_hash_pk" PRIMARY KEY("team","hash")
);
--> statement-breakpoint
ALTER TABLE "console_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contents" ADD COLUMN "reviewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contents" ADD COLUMN "expired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "last_used_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "console_links" ADD CONSTRAINT "console_links_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "console_links" ADD CONSTRAINT "console_links_team_person_console_people_team_id_fk" FOREIGN KEY ("team","person") REFERENCES "public"."console_people"("team","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "console_people" ADD CONSTRAINT "console_people_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "console_sessions" ADD CONSTRAINT "console_sessions_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "console_sessions" ADD CONSTRAINT "console_sessions_team_person_console_people_team_id_fk" FOREIGN KEY ("team","person") REFERENCES "public"."console_people"("team","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "console_links_by_person" ON "console_links" USING btree ("team","person");--> statement-breakpoint
CREATE INDEX "console_sessions_by_person" ON "console_sessions" USING btree ("team","person");--> statement-breakpoint
CREATE INDEX "feedback_by_saying" ON "feedback" USING btree ("team",least("made_at", "received_at") desc nulls last,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "tokens_by_id" ON "tokens" USING btree ("team","id");--> statement-breakpoint
CREATE POLICY "own_team" ON "console_links" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "console_people" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "console_sessions" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint

-- The walls of the new tables: see 0001.
ALTER TABLE "console_people" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "console_links" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "console_sessions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "console_people", "console_links", "console_sessions" TO passback;--> statement-breakpoint

-- As in 0004, and when a token was last used, to the hour: its first request of an hour writes, the others only read.
CREATE OR REPLACE FUNCTION authenticate(p_team text, p_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  v_found jsonb;
  v_last_used_at timestamptz;
BEGIN
  PERFORM set_config('role', 'passback', true), set_config('app.team', p_team, true);
  SELECT jsonb_build_object('scope', t.scope, 'rep', t.rep, 'repName', r.name, 'label', t.label, 'revoked', t.revoked_at IS NOT NULL,
      'source', t.source, 'sourceKind', s.kind),
    t.last_used_at
  INTO v_found, v_last_used_at
  FROM tokens t
  LEFT JOIN reps r ON r.team = t.team AND r.id = t.rep
  LEFT JOIN sources s ON s.team = t.team AND s.id = t.source
  WHERE t.team = p_team AND t.hash = p_hash;
  IF v_found->>'revoked' = 'false' AND (v_last_used_at IS NULL OR v_last_used_at < date_trunc('hour', now())) THEN
    -- Whoever waited here for another request's write finds it done.
    UPDATE tokens SET last_used_at = date_trunc('hour', now())
    WHERE team = p_team AND hash = p_hash AND (last_used_at IS NULL OR last_used_at < date_trunc('hour', now()));
  END IF;
  RETURN v_found;
END $$;
