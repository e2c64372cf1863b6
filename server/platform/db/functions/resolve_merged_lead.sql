-- The lead that a lead was merged into, or the lead itself.
CREATE OR REPLACE FUNCTION resolve_merged_lead(p_team text, p_lead uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT coalesce(
    (SELECT resolved_to FROM merges WHERE team = p_team AND merged = p_lead AND undone_at IS NULL LIMIT 1), p_lead
  )
$$;
