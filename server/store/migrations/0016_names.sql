CREATE TABLE "confirmed_names" (
	"team" text NOT NULL,
	"lead" uuid NOT NULL,
	"name_key" text NOT NULL,
	"name" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "confirmed_names_team_lead_name_key_pk" PRIMARY KEY("team","lead","name_key")
);
--> statement-breakpoint
ALTER TABLE "confirmed_names" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lead_names" (
	"team" text NOT NULL,
	"key" text NOT NULL,
	"lead" uuid NOT NULL,
	CONSTRAINT "lead_names_team_key_lead_pk" PRIMARY KEY("team","key","lead")
);
--> statement-breakpoint
ALTER TABLE "lead_names" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "name_keys" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "confirmed_names" ADD CONSTRAINT "confirmed_names_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmed_names" ADD CONSTRAINT "confirmed_names_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_names" ADD CONSTRAINT "lead_names_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "own_team" ON "confirmed_names" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "lead_names" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint

-- Names of before, in the form of now: words spelled alike, in the order of the alphabet. Middle names and particles are
-- found once the name is next said.
ALTER TABLE "leads" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE leads SET name_key = (
  SELECT string_agg(word, ' ' ORDER BY word)
  FROM regexp_split_to_table(
    regexp_replace(replace(replace(regexp_replace(replace(name_key, 'aa', 'a'),
      '([aou])e(?=[^aeiou ])', '\1', 'g'), 'oy', 'ou'), 'y', 'i'), 'i{2}', 'i', 'g'), ' '
  ) word
) WHERE name_key <> '';--> statement-breakpoint
INSERT INTO lead_names (team, key, lead) SELECT team, name_key, id FROM leads WHERE name_key <> '';--> statement-breakpoint
ALTER TABLE "leads" FORCE ROW LEVEL SECURITY;--> statement-breakpoint

-- Files a lead under each key of its name. A row without keys, as releases before this one left it, has its name's.
CREATE FUNCTION file_lead_name() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM lead_names n WHERE n.team = OLD.team AND n.lead = OLD.id
      AND n.key = ANY (coalesce(nullif(OLD.name_keys, '{}'), ARRAY[OLD.name_key]));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO lead_names (team, key, lead)
    SELECT NEW.team, key, NEW.id FROM unnest(coalesce(nullif(NEW.name_keys, '{}'), ARRAY[NEW.name_key])) key
    WHERE key <> '' ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER file_new_lead AFTER INSERT ON leads FOR EACH ROW WHEN (NEW.name_key <> '')
  EXECUTE FUNCTION file_lead_name();--> statement-breakpoint
CREATE TRIGGER file_gone_lead AFTER DELETE ON leads FOR EACH ROW WHEN (OLD.name_key <> '')
  EXECUTE FUNCTION file_lead_name();--> statement-breakpoint
CREATE TRIGGER file_renamed_lead AFTER UPDATE ON leads FOR EACH ROW
  WHEN (OLD.name_key <> NEW.name_key OR OLD.name_keys <> NEW.name_keys)
  EXECUTE FUNCTION file_lead_name();--> statement-breakpoint

-- As in 0013, but a name is found by any form of it, and other names that were confirmed come along.
CREATE OR REPLACE FUNCTION look_up(p_team text, p_keys jsonb, p_week_ago date) RETURNS jsonb
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  v_version integer;
  v_key jsonb;
  v_match jsonb;
  v_answers jsonb := '[]';
BEGIN
  PERFORM set_config('role', 'passback', true), set_config('app.team', p_team, true);
  SELECT definition INTO v_version FROM team_settings WHERE team = p_team;
  FOR v_key IN SELECT * FROM jsonb_array_elements(p_keys) LOOP
    v_match := NULL;
    IF v_key ? 'lead' THEN
      SELECT jsonb_build_object('by', 'lead', 'lead', l.id) INTO v_match
      FROM leads l WHERE l.team = p_team AND l.id = standing_lead(p_team, (v_key->>'lead')::uuid);
    ELSE
      SELECT jsonb_build_object('by', i.kind, 'lead', i.lead, 'madeBy', r.name, 'madeAt', i.made_at) INTO v_match
      FROM unnest(
        ARRAY['email', 'linkedinMember', 'linkedin', 'linkedinSales', 'emailSha256'],
        ARRAY[v_key->>'email', v_key->>'linkedinMember', v_key->>'linkedin', v_key->>'linkedinSales', v_key->>'emailSha256']
      ) WITH ORDINALITY o(kind, value, strength)
      CROSS JOIN LATERAL (
        SELECT * FROM identities i WHERE i.team = p_team AND i.kind = o.kind AND i.value = o.value LIMIT 1
      ) i
      LEFT JOIN reps r ON r.team = p_team AND r.id = i.made_by
      -- A slug can change hands, a member's number can't: where the numbers differ, it is somebody else by now.
      WHERE i.kind <> 'linkedin' OR NOT v_key ? 'linkedinMember' OR NOT EXISTS (
        SELECT FROM identities m WHERE m.team = p_team AND m.lead = i.lead AND m.kind = 'linkedinMember'
        HAVING count(*) > 0 AND bool_and(m.value <> v_key->>'linkedinMember')
      )
      ORDER BY o.strength LIMIT 1;
    END IF;
    IF v_match IS NOT NULL THEN
      v_match := v_match || jsonb_build_object('names', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'by', c.by, 'at', c.at)), '[]')
        FROM confirmed_names c WHERE c.team = p_team AND c.lead = (v_match->>'lead')::uuid
      )) || lead_rows(p_team, (v_match->>'lead')::uuid, v_version, p_week_ago);
    ELSIF jsonb_array_length(v_key->'nameKeys') > 0 THEN
      SELECT jsonb_build_object('candidates', jsonb_agg(to_jsonb(c))) INTO v_match FROM (
        SELECT l.id, l.name, l.title, l.company, l.email
        FROM (
          SELECT DISTINCT n.lead FROM jsonb_array_elements_text(v_key->'nameKeys') k(key)
          CROSS JOIN LATERAL (SELECT n.lead FROM lead_names n WHERE n.team = p_team AND n.key = k.key) n
        ) n
        JOIN leads l ON l.team = p_team AND l.id = n.lead
        WHERE (
          split_part(l.email, '@', 2) = v_key->>'domain'
          OR l.company_key <> '' AND v_key->>'companyKey' <> '' AND (
            starts_with(l.company_key || ' ', v_key->>'companyKey' || ' ')
            OR starts_with(v_key->>'companyKey' || ' ', l.company_key || ' ')
          )
        )
        ORDER BY l.company_key = v_key->>'companyKey' DESC, l.score_hint DESC, l.id LIMIT 20
      ) c;
    END IF;
    v_answers := v_answers || jsonb_build_array(v_match);
  END LOOP;
  RETURN jsonb_build_object('version', v_version, 'answers', v_answers);
END $$;--> statement-breakpoint

-- The walls of the new tables: see 0001.
ALTER TABLE "lead_names" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "confirmed_names" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "lead_names", "confirmed_names" TO passback;
