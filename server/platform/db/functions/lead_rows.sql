-- What a lead's score and card are computed from: as many rows as pieces of content, never the whole history.
-- `days` has each group's last row before the day a week ago and, for a trend, before that day in each of
-- p_earlier_weeks weeks. The earliest of them has the last row before it, however old.
CREATE OR REPLACE FUNCTION lead_rows(p_team text, p_lead uuid, p_version integer, p_week_ago date, p_earlier_weeks integer)
RETURNS jsonb
LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT jsonb_build_object(
    'lead', to_jsonb(l),
    'sums', (
      SELECT coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('type', c.type, 'title', c.title, 'campaign', c.campaign)), '[]')
      FROM engagement_sums s LEFT JOIN contents c ON c.team = s.team AND c.id = s.content
      WHERE s.team = p_team AND s.lead = p_lead AND s.version = p_version
    ),
    'days', (
      SELECT coalesce(jsonb_agg(to_jsonb(d)), '[]') FROM (
        SELECT DISTINCT ON ("group", least((p_week_ago - 1 - day) / 7, p_earlier_weeks)) "group", day, sum FROM engagement_days
        WHERE team = p_team AND lead = p_lead AND version = p_version AND day < p_week_ago
        ORDER BY "group", least((p_week_ago - 1 - day) / 7, p_earlier_weeks), day DESC
      ) d
    )
  )
  FROM leads l WHERE l.team = p_team AND l.id = p_lead
$$;
