-- The people at a lead's company who were active last, and their latest act in each group that adds points. An
-- unsubscribe or a weak signal doesn't make anyone active.
CREATE OR REPLACE FUNCTION colleague_rows(p_team text, p_lead uuid, p_version integer, p_adding text[]) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY INVOKER AS $$
BEGIN
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object('lead', o.id, 'name', o.name, 'title', o.title, 'latest', o.latest)
      ORDER BY o.last_engaged_at DESC), '[]')
    FROM (SELECT company_key FROM leads WHERE team = p_team AND id = p_lead LIMIT 1) l
    -- In index order, so that about six rows are read instead of the whole company. The groups are a FILTER and not
    -- a condition, which would be checked on each row of an index: a look-up took a quarter longer.
    CROSS JOIN LATERAL (
      SELECT c.id, c.name, c.title, c.last_engaged_at, a.latest FROM leads c
      CROSS JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('group', s."group", 'rule', s.rule, 'lastAt', s.last_at,
          'content', s.content, 'title', t.title, 'type', t.type)) FILTER (WHERE s."group" = ANY(p_adding)) AS latest
        FROM (
          SELECT DISTINCT ON (s."group") s."group", s.rule, s.last_at, s.content FROM engagement_sums s
          WHERE s.team = p_team AND s.lead = c.id AND s.version = p_version AND s.sum > 0
          ORDER BY s."group", s.last_at DESC
        ) s LEFT JOIN contents t ON t.team = p_team AND t.id = s.content
      ) a
      WHERE c.team = p_team AND c.company_key = l.company_key AND c.id <> p_lead
        AND NOT c.do_not_contact AND c.last_engaged_at IS NOT NULL AND a.latest IS NOT NULL
      ORDER BY c.last_engaged_at DESC NULLS LAST, c.id LIMIT 6
    ) o
    WHERE l.company_key <> ''
  );
END
$$;
