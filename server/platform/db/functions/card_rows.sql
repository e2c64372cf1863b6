-- What a card shows besides the score: a lead's active feedback and marketing's replies. Returns only rows;
-- TypeScript applies the team's picklists and definition.
CREATE OR REPLACE FUNCTION card_rows(p_team text, p_lead uuid, p_rep uuid, p_version integer) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY INVOKER AS $$
BEGIN
  RETURN (
    WITH own AS MATERIALIZED (
      SELECT f.id, f.kind, f.rep, r.name AS by, f.body, f.received_at, f.score_then, f.effective_at AS at, f.withdrawn
      FROM feedback f LEFT JOIN reps r ON r.team = f.team AND r.id = f.rep
      WHERE f.team = p_team AND f.lead = p_lead
    ), active AS NOT MATERIALIZED (
      SELECT * FROM own WHERE NOT withdrawn
    )
    SELECT jsonb_build_object(
      'elements', (
        SELECT coalesce(jsonb_agg(to_jsonb(e)), '[]') FROM (
          SELECT DISTINCT ON (body->>'element') body->>'element' AS element, body->>'state' AS state, by, at
          FROM active WHERE kind = 'element' ORDER BY body->>'element', at DESC, received_at DESC
        ) e WHERE e.state <> 'unknown'
      ),
      'ratings', (
        SELECT coalesce(jsonb_agg(jsonb_build_array(c.content, c.rating)), '[]') FROM (
          SELECT DISTINCT ON (body->>'content') body->>'content' AS content, body->>'rating' AS rating
          FROM active WHERE kind = 'content' AND rep = p_rep ORDER BY body->>'content', at DESC, received_at DESC
        ) c
      ),
      'disputed', (
        SELECT coalesce(jsonb_agg(DISTINCT body->>'factor'), '[]') FROM active WHERE kind = 'factor' AND rep = p_rep
      ),
      'history', (
        SELECT coalesce(jsonb_agg(to_jsonb(h) ORDER BY h.at DESC, h.received_at DESC), '[]') FROM (
          SELECT d.id, d.by, d.rep = p_rep AS is_mine, d.body, d.at, d.received_at,
            (
              SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]') FROM replies p WHERE p.team = p_team AND p.feedback = d.id
            ) AS replies,
            (
              SELECT jsonb_build_object('text', a.body->>'answer', 'at', a.at)
              FROM active a JOIN replies q ON q.team = p_team AND q.feedback = d.id AND q.kind = 'question'
              WHERE a.kind = 'answer' AND a.body->>'question' = q.id::text
              ORDER BY a.at DESC, a.received_at DESC LIMIT 1
            ) AS answered
          FROM active d WHERE d.kind = 'disposition' ORDER BY d.at DESC, d.received_at DESC LIMIT 10
        ) h
      ),
      'moves', (
        SELECT coalesce(jsonb_agg(to_jsonb(m) ORDER BY m.at DESC), '[]') FROM (
          SELECT v.id, v.by, v.rep = p_rep AS is_mine, v.body, v.at, c.by AS confirmed_by, c.at AS confirmed_at
          FROM active v LEFT JOIN confirmed_moves c ON c.team = p_team AND c.feedback = v.id
          WHERE v.kind = 'move' ORDER BY v.at DESC LIMIT 3
        ) m
      ),
      'outcomes', (
        SELECT coalesce(jsonb_agg(to_jsonb(o) ORDER BY o.at DESC, o.received_at DESC), '[]') FROM (
          (
            -- Of a rep's reports of the same outcome from several devices, the newest counts, even if it takes it back.
            SELECT w.id::text, w.outcome, w.body->'amount' AS amount, w.body->>'currency' AS currency,
              w.body->>'reason' AS reason, w.by, w.rep = p_rep AS is_mine, w.at, w.received_at
            FROM (
              SELECT DISTINCT ON (rep, body->>'outcome') id, rep, by, body->>'outcome' AS outcome, body, at, received_at,
                withdrawn
              FROM own WHERE kind = 'outcome' ORDER BY rep, body->>'outcome', at DESC, received_at DESC
            ) w WHERE NOT w.withdrawn
          ) UNION ALL (
            SELECT e.message_id, e.act, to_jsonb(e.amount), e.currency, e.reason, s.name, false, e.at, e.received_at
            FROM events e LEFT JOIN sources s ON s.team = e.team AND s.id = e.source
            WHERE e.team = p_team AND e.lead = p_lead
              AND e.act IN ('meeting-held', 'opportunity', 'won', 'lost', 'no-decision')
          ) ORDER BY is_mine DESC, at DESC, received_at DESC LIMIT 20
        ) o
      ),
      'mentions', (
        SELECT coalesce(jsonb_agg(to_jsonb(n) ORDER BY n.at DESC), '[]') FROM (
          SELECT m.id, m.body->>'about' AS about, m.body->>'content' AS content, c.title, m.by, m.rep = p_rep AS is_mine, m.at
          FROM (
            SELECT DISTINCT ON (rep, body->>'about', body->>'content') id, rep, by, body, at, withdrawn
            FROM own WHERE kind = 'mention' ORDER BY rep, body->>'about', body->>'content', at DESC, received_at DESC
          ) m
          LEFT JOIN contents c ON c.team = p_team AND c.id = m.body->>'content'
          WHERE NOT m.withdrawn ORDER BY is_mine DESC, m.at DESC LIMIT 20
        ) n
      ),
      'ownLatest', (
        SELECT jsonb_build_object('body', m.body, 'at', m.at, 'scoreThen', m.score_then, 'actsSince', (
          SELECT coalesce(jsonb_agg(to_jsonb(done)), '[]') FROM (
            SELECT since.act, since.type, count(*) AS n FROM (
              SELECT e.act, c.type FROM events e LEFT JOIN contents c ON c.team = e.team AND c.id = e.content
              WHERE e.team = p_team AND e.lead = p_lead AND e.at > m.at
                AND e.act IS NOT NULL AND e.content IS NOT NULL AND NOT e.weak
              LIMIT 1000
            ) since GROUP BY since.act, since.type
          ) done
        ))
        FROM (
          SELECT * FROM active WHERE kind = 'disposition' AND rep = p_rep ORDER BY at DESC, received_at DESC LIMIT 1
        ) m
      ),
      'owner', (
        SELECT jsonb_build_object('name', r.name, 'isMine', r.id = p_rep)
        FROM leads l JOIN reps r ON r.team = p_team AND r.id = l.owner WHERE l.team = p_team AND l.id = p_lead
      ),
      'isWatched', EXISTS (
        SELECT FROM marks WHERE team = p_team AND rep = p_rep AND lead = p_lead AND kind = 'watch'
      )
    )
  );
END $$;
