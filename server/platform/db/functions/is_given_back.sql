-- Whether a disposition gives the lead back to marketing, by the tone that the team's picklists have for it.
CREATE OR REPLACE FUNCTION is_given_back(p_words jsonb, p_body jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SECURITY INVOKER AS $$
  SELECT EXISTS (
    SELECT FROM jsonb_array_elements(p_words->'dispositions'->(p_body->>'stage')) d
    WHERE d->>'id' = p_body->>'disposition' AND d->>'tone' IN ('back', 'bad')
  )
$$;
