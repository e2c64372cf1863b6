CREATE TABLE "marks" (
	"team" text NOT NULL,
	"rep" uuid NOT NULL,
	"lead" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "marks_team_rep_lead_kind_pk" PRIMARY KEY("team","rep","lead","kind")
);
--> statement-breakpoint
ALTER TABLE "marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "replies" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"feedback" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"choices" jsonb,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "replies_team_feedback_kind_pk" PRIMARY KEY("team","feedback","kind")
);
--> statement-breakpoint
ALTER TABLE "replies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "feedback" ALTER COLUMN "lead" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "score_then" integer;--> statement-breakpoint
ALTER TABLE "contents" ADD COLUMN "answers" jsonb;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "last_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "ready_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_team_feedback_feedback_team_id_fk" FOREIGN KEY ("team","feedback") REFERENCES "public"."feedback"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "marks_by_lead" ON "marks" USING btree ("team","lead");--> statement-breakpoint
CREATE UNIQUE INDEX "replies_by_id" ON "replies" USING btree ("team","id");--> statement-breakpoint
CREATE INDEX "feedback_by_rep" ON "feedback" USING btree ("team","rep");--> statement-breakpoint
CREATE INDEX "leads_by_company" ON "leads" USING btree ("team","company_key","last_at" DESC NULLS LAST);--> statement-breakpoint
CREATE POLICY "own_team" ON "marks" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "replies" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint

-- The walls of the new tables: see 0001.
ALTER TABLE "marks" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "replies" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "marks", "replies" TO passback;--> statement-breakpoint

-- When leads were last active, out of what is counted already. When they came up to the bar, nobody knows any more.
DO $$ DECLARE v_team text; BEGIN
  FOR v_team IN SELECT id FROM teams LOOP
    PERFORM set_config('app.team', v_team, true);
    UPDATE leads l SET last_at = (
      SELECT max(s.last_at)
      FROM team_settings t
      JOIN definitions d ON d.team = t.team AND d.version = t.definition
      CROSS JOIN jsonb_array_elements(d.body->'groups') g
      JOIN sums s ON s.team = t.team AND s.lead = l.id AND s.version = t.definition AND s."group" = g->>'id'
      WHERE t.team = v_team AND g->>'effect' <> 'weak'
    ) WHERE l.team = v_team;
  END LOOP;
  PERFORM set_config('app.team', '', true);
END $$;--> statement-breakpoint

-- The label is new: who marketing is, for its answers. Older processes do not read it.
CREATE OR REPLACE FUNCTION authenticate(p_team text, p_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  PERFORM set_config('role', 'passback', true), set_config('app.team', p_team, true);
  RETURN (
    SELECT jsonb_build_object('scope', t.scope, 'rep', t.rep, 'repName', r.name, 'label', t.label, 'revoked', t.revoked_at IS NOT NULL)
    FROM tokens t LEFT JOIN reps r ON r.team = t.team AND r.id = t.rep
    WHERE t.team = p_team AND t.hash = p_hash
  );
END $$;--> statement-breakpoint

-- Whether a disposition gives the lead back to marketing, by the tone that the team's words have for it.
CREATE FUNCTION is_given_back(p_words jsonb, p_body jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SECURITY INVOKER AS $$
  SELECT EXISTS (
    SELECT FROM jsonb_array_elements(p_words->'dispositions'->(p_body->>'stage')) d
    WHERE d->>'id' = p_body->>'disposition' AND d->>'tone' IN ('back', 'bad')
  )
$$;--> statement-breakpoint

-- Whether an act counts: the one rule that takes it (rule-of.ts says which) is of no weak group. NULL where none does.
CREATE FUNCTION is_counted(p_definition jsonb, p_act text, p_type text) RETURNS boolean
LANGUAGE sql IMMUTABLE SECURITY INVOKER AS $$
  SELECT g.body->>'effect' <> 'weak'
  FROM jsonb_array_elements(p_definition->'groups') WITH ORDINALITY g(body, place)
  CROSS JOIN jsonb_array_elements(g.body->'rules') WITH ORDINALITY r(body, place)
  WHERE r.body->>'act' = p_act AND coalesce(r.body->>'contentType', p_type) IS NOT DISTINCT FROM p_type
  ORDER BY r.body->>'contentType' IS NULL, g.place, r.place LIMIT 1
$$;--> statement-breakpoint

-- What a card has beside the score: the feedback on one lead that stands, what marketing made of it, and colleagues.
-- A device's clock may be wrong: nothing was said later than it was received.
CREATE FUNCTION card_rows(p_team text, p_lead uuid, p_rep uuid, p_words jsonb, p_definition jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY INVOKER AS $$
DECLARE
  v_weak text[] := ARRAY(
    SELECT g->>'id' FROM jsonb_array_elements(p_definition->'groups') g WHERE g->>'effect' = 'weak'
  );
BEGIN
  RETURN (
    WITH said AS MATERIALIZED (
      SELECT f.id, f.kind, f.rep, r.name AS by, f.body, f.received_at, f.score_then, least(f.made_at, f.received_at) AS at
      FROM feedback f LEFT JOIN reps r ON r.team = f.team AND r.id = f.rep
      WHERE f.team = p_team AND f.lead = p_lead AND NOT coalesce((f.body->>'withdrawn')::boolean, false)
    )
    SELECT jsonb_build_object(
      'elements', (
        SELECT coalesce(jsonb_agg(to_jsonb(e)), '[]') FROM (
          SELECT DISTINCT ON (body->>'element') body->>'element' AS element, body->>'state' AS state, by, at
          FROM said WHERE kind = 'element' ORDER BY body->>'element', at DESC, received_at DESC
        ) e WHERE e.state <> 'unknown'
      ),
      'ratings', (
        SELECT coalesce(jsonb_agg(jsonb_build_array(c.content, c.rating)), '[]') FROM (
          SELECT DISTINCT ON (body->>'content') body->>'content' AS content, body->>'rating' AS rating
          FROM said WHERE kind = 'content' AND rep = p_rep ORDER BY body->>'content', at DESC, received_at DESC
        ) c
      ),
      'disputed', (
        SELECT coalesce(jsonb_agg(DISTINCT body->>'factor'), '[]') FROM said WHERE kind = 'factor' AND rep = p_rep
      ),
      'history', (
        SELECT coalesce(jsonb_agg(to_jsonb(h) ORDER BY h.at DESC, h.received_at DESC), '[]') FROM (
          SELECT d.id, d.by, d.rep = p_rep AS is_mine, d.body, d.at, d.received_at,
            is_given_back(p_words, d.body) AS is_given_back,
            (
              SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]') FROM replies p WHERE p.team = p_team AND p.feedback = d.id
            ) AS replies,
            (
              SELECT jsonb_build_object('text', a.body->>'answer', 'at', a.at)
              FROM said a JOIN replies q ON q.team = p_team AND q.feedback = d.id AND q.kind = 'question'
              WHERE a.kind = 'answer' AND a.body->>'question' = q.id::text
              ORDER BY a.at DESC, a.received_at DESC LIMIT 1
            ) AS answered
          FROM said d WHERE d.kind = 'disposition' ORDER BY d.at DESC, d.received_at DESC LIMIT 10
        ) h
      ),
      'returned', (
        SELECT jsonb_build_object('at', m.at, 'scoreThen', m.score_then, 'acts', (
          SELECT count(*) FROM (
            SELECT FROM events e LEFT JOIN contents c ON c.team = e.team AND c.id = e.content
            WHERE e.team = p_team AND e.lead = p_lead AND e.at > m.at AND e.content IS NOT NULL
              AND is_counted(p_definition, e.act, c.type)
            LIMIT 100
          ) counted
        ))
        FROM (
          SELECT * FROM said WHERE kind = 'disposition' AND rep = p_rep ORDER BY at DESC, received_at DESC LIMIT 1
        ) m
        WHERE is_given_back(p_words, m.body)
      ),
      'colleagues', (
        SELECT coalesce(jsonb_agg(to_jsonb(o) || to_jsonb(did) ORDER BY o.last_at DESC), '[]')
        FROM (
          SELECT o.id AS lead, o.name, o.title, o.last_at
          FROM leads l JOIN leads o ON o.team = l.team AND o.company_key = l.company_key AND o.id <> l.id
          WHERE l.team = p_team AND l.id = p_lead AND l.company_key <> ''
            AND NOT o.do_not_contact AND o.last_at IS NOT NULL
          ORDER BY o.last_at DESC NULLS LAST, o.id LIMIT 3
        ) o
        CROSS JOIN LATERAL (
          SELECT s."group", s.rule, s.last_at AS at, coalesce(c.title, s.content) AS content, coalesce(c.type, 'page') AS type
          FROM sums s LEFT JOIN contents c ON c.team = s.team AND c.id = s.content
          WHERE s.team = p_team AND s.lead = o.lead AND s.version = (p_definition->>'version')::integer
            AND s."group" <> ALL (v_weak)
          ORDER BY s.last_at DESC LIMIT 1
        ) did
      ),
      'isWatched', EXISTS (
        SELECT FROM marks WHERE team = p_team AND rep = p_rep AND lead = p_lead AND kind = 'watch'
      )
    )
  );
END $$;--> statement-breakpoint

-- The hot path, for one rep: whom the keys lead to, as before, and with each lead its card.
CREATE FUNCTION look_up(p_team text, p_keys jsonb, p_week_ago date, p_rep uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  v_found jsonb := look_up(p_team, p_keys, p_week_ago);
  v_words jsonb;
  v_definition jsonb;
BEGIN
  SELECT t.words, d.body INTO v_words, v_definition
  FROM team_settings t JOIN definitions d ON d.team = t.team AND d.version = (v_found->>'version')::integer
  WHERE t.team = p_team;
  RETURN v_found || jsonb_build_object('sla', v_words->'sla', 'answers', (
    SELECT jsonb_agg(
      CASE WHEN a.found ? 'lead' THEN
        a.found || jsonb_build_object('card', card_rows(p_team, (a.found->'lead'->>'id')::uuid, p_rep, v_words, v_definition))
      ELSE a.found END
      ORDER BY a.place
    )
    FROM jsonb_array_elements(v_found->'answers') WITH ORDINALITY a(found, place)
  ));
END $$;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION is_given_back(jsonb, jsonb), is_counted(jsonb, text, text),
  card_rows(text, uuid, uuid, jsonb, jsonb), look_up(text, jsonb, date, uuid) TO passback;
