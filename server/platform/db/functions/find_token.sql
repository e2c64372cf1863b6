-- Finds the token of a request, what it may do, and when it was last used. Records nothing.
CREATE OR REPLACE FUNCTION find_token(p_team text, p_hash text, p_now timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  PERFORM set_config('role', 'passback', true), set_config('app.team', p_team, true);
  RETURN (
    SELECT jsonb_build_object('id', t.id, 'kind', t.kind, 'rep', t.rep, 'repName', r.name, 'label', t.label,
      'state', CASE WHEN t.revoked_at IS NOT NULL THEN 'revoked' WHEN t.expires_at <= p_now THEN 'expired' ELSE 'valid' END,
      'isCode', t.is_code, 'expiresAt', t.expires_at, 'replaces', t.replaces, 'network', t.network,
      'source', t.source, 'sourceKind', s.kind, 'dates', s.dates, 'limits', s.limits, 'scopes', t.scopes, 'lastUsedAt', t.last_used_at,
      'checkedAt', c.checked_at)
    FROM tokens t
    LEFT JOIN reps r ON r.team = t.team AND r.id = t.rep
    LEFT JOIN sources s ON s.team = t.team AND s.id = t.source
    LEFT JOIN company_sign_ins c ON c.team = t.team AND c.hash = t.hash
    WHERE t.team = p_team AND t.hash = p_hash
  );
END $$;
