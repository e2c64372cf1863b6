-- Removes a team's audit entries from before a time. It runs with the owner's rights, because the endpoint's role may
-- delete none, and it never removes those of the last 90 days, whoever calls it.
CREATE OR REPLACE FUNCTION prune_audit(p_before timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_removed integer;
BEGIN
  DELETE FROM audit_entries
  WHERE team = nullif(current_setting('app.team', true), '') AND at < least(p_before, now() - interval '90 days');
  GET DIAGNOSTICS v_removed = ROW_COUNT;
  RETURN v_removed;
END $$;
