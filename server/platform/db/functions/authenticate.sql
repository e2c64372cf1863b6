-- Finds the token of a request and what it may do. One statement and one transaction; role and team are set
-- only for it. Records when and where a token was last used on its first request of each hour, and, except for write
-- keys, which many machines share, when its network changes; other requests only read.
CREATE OR REPLACE FUNCTION authenticate(p_team text, p_hash text, p_now timestamptz, p_network text) RETURNS jsonb
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  v_found jsonb := find_token(p_team, p_hash, p_now);
  v_last_used_at timestamptz := v_found->>'lastUsedAt';
  v_hour timestamptz := date_trunc('hour', p_now);
  v_has_moved boolean := v_found->>'kind' <> 'source' AND v_found->>'network' IS DISTINCT FROM p_network;
BEGIN
  IF v_found->>'state' = 'valid' AND (v_last_used_at IS NULL OR v_last_used_at < v_hour OR v_has_moved) THEN
    -- A request that waited for another one's write finds it already done.
    UPDATE tokens SET
      last_used_at = greatest(last_used_at, v_hour),
      network = p_network,
      network_at = CASE WHEN network IS DISTINCT FROM p_network THEN p_now ELSE network_at END,
      other_network = CASE WHEN network IS DISTINCT FROM p_network THEN network ELSE other_network END,
      -- It is back in a network that it left minutes ago: two browsers are using it, or a VPN comes and goes.
      suspicious_at = CASE WHEN kind = 'rep' AND network IS DISTINCT FROM p_network AND other_network = p_network
        AND network_at > p_now - interval '10 minutes' THEN p_now ELSE suspicious_at END
    WHERE team = p_team AND hash = p_hash
      AND (last_used_at IS NULL OR last_used_at < v_hour OR network IS DISTINCT FROM p_network);
    IF v_last_used_at IS NULL AND v_found->>'replaces' IS NOT NULL THEN
      -- Requests under way still have the token before it; other machines still have the write key before it. A
      -- connection code ends by itself, because other browsers may still connect with it.
      UPDATE tokens SET expires_at = least(expires_at, p_now + CASE kind WHEN 'rep' THEN interval '5 minutes' ELSE interval '7 days' END)
      WHERE team = p_team AND id = (v_found->>'replaces')::uuid AND NOT is_code;
    END IF;
  END IF;
  IF v_found->>'state' = 'expired' AND v_found->>'kind' = 'rep' THEN
    -- Its browser has exchanged it, so somebody else has a copy, or the browser was restored from a backup.
    UPDATE tokens SET suspicious_at = p_now
    WHERE team = p_team AND replaces = (v_found->>'id')::uuid AND last_used_at IS NOT NULL AND suspicious_at IS NULL;
  END IF;
  RETURN v_found;
END $$;
