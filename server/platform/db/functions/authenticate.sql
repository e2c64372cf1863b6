-- Finds the token of a request and what it may do. One statement and one transaction; role and team are set
-- only for it. Records when a token was last used on its first request of each hour; other requests only
-- read.
CREATE OR REPLACE FUNCTION authenticate(p_team text, p_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  v_found jsonb := find_token(p_team, p_hash);
  v_last_used_at timestamptz := v_found->>'lastUsedAt';
BEGIN
  IF v_found->>'revoked' = 'false' AND (v_last_used_at IS NULL OR v_last_used_at < date_trunc('hour', now())) THEN
    -- A request that waited for another one's write finds it already done.
    UPDATE tokens SET last_used_at = date_trunc('hour', now())
    WHERE team = p_team AND hash = p_hash AND (last_used_at IS NULL OR last_used_at < date_trunc('hour', now()));
  END IF;
  RETURN v_found;
END $$;
