-- The hot path, for one rep: looks up to 50 people by key, strongest key first, with the rows of their cards.
-- If no key matches, returns leads with the same name and company. One statement and one transaction; role
-- and team are set only for it.
CREATE OR REPLACE FUNCTION look_up(p_team text, p_keys jsonb, p_week_ago date, p_rep uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  v_version integer;
  v_picklists jsonb;
  v_adding text[]; -- The groups of the definition that add points.
  v_key jsonb;
  v_match jsonb;
  v_lead uuid;
  v_answers jsonb := '[]';
BEGIN
  PERFORM set_config('role', 'passback', true), set_config('app.team', p_team, true);
  SELECT s.definition, s.picklists, ARRAY(
    SELECT g->>'id' FROM jsonb_array_elements(d.body->'groups') g WHERE g->>'effect' = 'adds'
  ) INTO v_version, v_picklists, v_adding
  FROM team_settings s JOIN definitions d ON d.team = s.team AND d.version = s.definition WHERE s.team = p_team;
  FOR v_key IN SELECT * FROM jsonb_array_elements(p_keys) LOOP
    v_match := NULL;
    IF v_key ? 'lead' THEN
      SELECT jsonb_build_object('by', 'lead', 'lead', l.id) INTO v_match
      FROM leads l WHERE l.team = p_team AND l.id = resolve_merged_lead(p_team, (v_key->>'lead')::uuid);
    ELSE
      SELECT jsonb_build_object('by', i.kind, 'lead', i.lead, 'confirmedBy', r.name, 'confirmedAt', i.created_at) INTO v_match
      -- Keys are extracted from JSON before they are compared: ->> isn't leakproof, so with row-level
      -- security it would prevent the use of an index. LATERAL looks up each key separately: without
      -- statistics, which the embedded store lacks, a join would read all of the team's identities.
      FROM unnest(
        ARRAY['email', 'linkedinMember', 'linkedin', 'linkedinSales', 'emailSha256'],
        ARRAY[v_key->>'email', v_key->>'linkedinMember', v_key->>'linkedin', v_key->>'linkedinSales', v_key->>'emailSha256']
      ) WITH ORDINALITY o(kind, value, strength)
      CROSS JOIN LATERAL (
        SELECT * FROM identities i WHERE i.team = p_team AND i.kind = o.kind AND i.value = o.value LIMIT 1
      ) i
      LEFT JOIN reps r ON r.team = p_team AND r.id = i.created_by
      -- A LinkedIn name can change hands, but a member number can't: if the numbers differ, it is a different
      -- person now.
      WHERE i.kind <> 'linkedin' OR NOT v_key ? 'linkedinMember' OR NOT EXISTS (
        SELECT FROM identities m WHERE m.team = p_team AND m.lead = i.lead AND m.kind = 'linkedinMember'
        HAVING count(*) > 0 AND bool_and(m.value <> v_key->>'linkedinMember')
      )
      ORDER BY o.strength LIMIT 1;
    END IF;
    IF v_match IS NOT NULL THEN
      v_lead := (v_match->>'lead')::uuid;
      v_match := v_match || jsonb_build_object('names', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'by', c.by, 'at', c.at)), '[]')
        -- The same name may have been confirmed for several leads that are one now.
        FROM (
          SELECT DISTINCT ON (n.name_key) n.name, n.by, n.at FROM confirmed_names n
          WHERE n.team = p_team AND n.resolved_to = v_lead ORDER BY n.name_key, n.at
        ) c
      ), 'card', card_rows(p_team, v_lead, p_rep, v_version)
        || jsonb_build_object('colleagues', colleague_rows(p_team, v_lead, v_version, v_adding))
      ) || lead_rows(p_team, v_lead, v_version, p_week_ago, 12);
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
  RETURN jsonb_build_object('version', v_version, 'picklists', v_picklists, 'answers', v_answers);
END $$;
