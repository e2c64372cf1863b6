-- The last wall. Row-level security is forced, and all work is done under a role that owns and bypasses nothing.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'passback') THEN CREATE ROLE passback NOLOGIN; END IF;
END $$;--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'teams' LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO passback', name);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO passback;--> statement-breakpoint
GRANT SELECT, INSERT ON teams TO passback;--> statement-breakpoint

-- Whose token it is. One statement, one transaction: role and team are set for it alone.
CREATE FUNCTION authenticate(p_team text, p_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  PERFORM set_config('role', 'passback', true), set_config('app.team', p_team, true);
  RETURN (
    SELECT jsonb_build_object('scope', t.scope, 'rep', t.rep, 'repName', r.name, 'revoked', t.revoked_at IS NOT NULL)
    FROM tokens t LEFT JOIN reps r ON r.team = t.team AND r.id = t.rep
    WHERE t.team = p_team AND t.hash = p_hash
  );
END $$;--> statement-breakpoint

-- All that a score and a card need of one lead: as many rows as there are pieces of content, never the history.
CREATE FUNCTION lead_rows(p_team text, p_lead uuid, p_version integer, p_week_ago date) RETURNS jsonb
LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT jsonb_build_object(
    'lead', to_jsonb(l),
    'sums', (
      SELECT coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('type', c.type, 'title', c.title, 'campaign', c.campaign)), '[]')
      FROM sums s LEFT JOIN contents c ON c.team = s.team AND c.id = s.content
      WHERE s.team = p_team AND s.lead = p_lead AND s.version = p_version
    ),
    'days', (
      SELECT coalesce(jsonb_agg(to_jsonb(d)), '[]') FROM (
        SELECT DISTINCT ON ("group") "group", day, sum FROM days
        WHERE team = p_team AND lead = p_lead AND version = p_version AND day < p_week_ago
        ORDER BY "group", day DESC
      ) d
    )
  )
  FROM leads l WHERE l.team = p_team AND l.id = p_lead
$$;--> statement-breakpoint

-- The hot path: up to 50 people by key, strongest key first; where none matches, those of the same name and company.
CREATE FUNCTION look_up(p_team text, p_keys jsonb, p_week_ago date) RETURNS jsonb
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
      FROM leads l WHERE l.team = p_team AND l.id = (v_key->>'lead')::uuid;
    ELSE
      SELECT jsonb_build_object('by', i.kind, 'lead', i.lead, 'madeBy', r.name, 'madeAt', i.made_at) INTO v_match
      FROM unnest(ARRAY['email', 'linkedinMember', 'linkedin', 'emailSha256']) WITH ORDINALITY o(kind, strength)
      JOIN identities i ON i.team = p_team AND i.kind = o.kind AND i.value = v_key->>o.kind
      LEFT JOIN reps r ON r.team = p_team AND r.id = i.made_by
      -- A slug can change hands, a member's number can't: where the numbers differ, it is somebody else by now.
      WHERE i.kind <> 'linkedin' OR NOT v_key ? 'linkedinMember' OR NOT EXISTS (
        SELECT FROM identities m WHERE m.team = p_team AND m.lead = i.lead AND m.kind = 'linkedinMember'
        HAVING count(*) > 0 AND bool_and(m.value <> v_key->>'linkedinMember')
      )
      ORDER BY o.strength LIMIT 1;
    END IF;
    IF v_match IS NOT NULL THEN
      v_match := v_match || lead_rows(p_team, (v_match->>'lead')::uuid, v_version, p_week_ago);
    ELSIF v_key->>'nameKey' <> '' THEN
      SELECT jsonb_build_object('candidates', jsonb_agg(to_jsonb(c))) INTO v_match FROM (
        SELECT l.id, l.name, l.title, l.company, l.email FROM leads l
        WHERE l.team = p_team AND l.name_key = v_key->>'nameKey' AND (
          split_part(l.email, '@', 2) = v_key->>'domain'
          OR l.company_key <> '' AND v_key->>'companyKey' <> '' AND (
            starts_with(l.company_key || ' ', v_key->>'companyKey' || ' ')
            OR starts_with(v_key->>'companyKey' || ' ', l.company_key || ' ')
          )
        )
        ORDER BY l.company_key = v_key->>'companyKey' DESC, l.score_hint DESC, l.id LIMIT 3
      ) c;
    END IF;
    v_answers := v_answers || jsonb_build_array(v_match);
  END LOOP;
  RETURN jsonb_build_object('version', v_version, 'answers', v_answers);
END $$;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION authenticate, lead_rows, look_up TO passback;
