-- As in 0012, but each key is looked for by itself: without statistics of its tables, which the embedded store never has,
-- all identities of a team of thousands were read for one.
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

-- As in 0004, but the newest colleagues are read in the order of their index: all leads of their company, or of the team
-- where there were no statistics, were read for three.
CREATE OR REPLACE FUNCTION card_rows(p_team text, p_lead uuid, p_rep uuid, p_words jsonb, p_definition jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY INVOKER AS $$
DECLARE
  v_weak text[] := ARRAY(
    SELECT g->>'id' FROM jsonb_array_elements(p_definition->'groups') g WHERE g->>'effect' = 'weak'
    UNION ALL SELECT 'machine'
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
            WHERE e.team = p_team AND e.lead = p_lead AND e.at > m.at AND e.content IS NOT NULL AND NOT e.weak
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
          SELECT o.* FROM (SELECT company_key FROM leads WHERE team = p_team AND id = p_lead LIMIT 1) l
          CROSS JOIN LATERAL (
            SELECT c.id AS lead, c.name, c.title, c.last_at FROM leads c
            WHERE c.team = p_team AND c.company_key = l.company_key AND c.id <> p_lead
              AND NOT c.do_not_contact AND c.last_at IS NOT NULL
            ORDER BY c.last_at DESC NULLS LAST, c.id LIMIT 3
          ) o
          WHERE l.company_key <> ''
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
END $$;
