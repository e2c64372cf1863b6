-- Whether an act counts: the one rule that takes it (rule-of.ts says which) is in no weak group. NULL where none takes it.
CREATE OR REPLACE FUNCTION is_counted(p_definition jsonb, p_act text, p_type text) RETURNS boolean
LANGUAGE sql IMMUTABLE SECURITY INVOKER AS $$
  SELECT g.body->>'effect' <> 'weak'
  FROM jsonb_array_elements(p_definition->'groups') WITH ORDINALITY g(body, place)
  CROSS JOIN jsonb_array_elements(g.body->'rules') WITH ORDINALITY r(body, place)
  WHERE r.body->>'act' = p_act AND coalesce(r.body->>'contentType', p_type) IS NOT DISTINCT FROM p_type
  ORDER BY r.body->>'contentType' IS NULL, g.place, r.place LIMIT 1
$$;
