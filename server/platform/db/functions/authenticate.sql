-- Finds the token of a request and what it may do. One statement and one transaction; role and team are set
-- only for it. Records when a token was last used on its first request of each hour; other requests only
-- read.
CREATE OR REPLACE FUNCTION authenticate(p_team text, p_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  v_found jsonb;
  v_last_used_at timestamptz;
BEGIN
  PERFORM set_config('role', 'passback', true), set_config('app.team', p_team, true);
  SELECT jsonb_build_object('kind', t.kind, 'rep', t.rep, 'repName', r.name, 'label', t.label, 'revoked', t.revoked_at IS NOT NULL,
      'source', t.source, 'sourceKind', s.kind, 'dates', s.dates, 'limits', s.limits, 'scopes', t.scopes),
    t.last_used_at
  INTO v_found, v_last_used_at
  FROM tokens t
  LEFT JOIN reps r ON r.team = t.team AND r.id = t.rep
  LEFT JOIN sources s ON s.team = t.team AND s.id = t.source
  WHERE t.team = p_team AND t.hash = p_hash;
  IF v_found->>'revoked' = 'false' AND (v_last_used_at IS NULL OR v_last_used_at < date_trunc('hour', now())) THEN
    -- A request that waited for another one's write finds it already done.
    UPDATE tokens SET last_used_at = date_trunc('hour', now())
    WHERE team = p_team AND hash = p_hash AND (last_used_at IS NULL OR last_used_at < date_trunc('hour', now()));
  END IF;
  RETURN v_found;
END $$;
