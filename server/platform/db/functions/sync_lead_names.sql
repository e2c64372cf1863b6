-- Keeps lead_names, which leads are found by, in sync with the names in leads. Without name_keys, uses
-- name_key.
CREATE OR REPLACE FUNCTION sync_lead_names() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM lead_names n WHERE n.team = OLD.team AND n.lead = OLD.id
      AND n.key = ANY (coalesce(nullif(OLD.name_keys, '{}'), ARRAY[OLD.name_key]));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO lead_names (team, key, lead)
    SELECT NEW.team, key, NEW.id FROM unnest(coalesce(nullif(NEW.name_keys, '{}'), ARRAY[NEW.name_key])) key
    WHERE key <> '' ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint

CREATE OR REPLACE TRIGGER sync_names_of_new_lead AFTER INSERT ON leads FOR EACH ROW WHEN (NEW.name_key <> '')
  EXECUTE FUNCTION sync_lead_names();
--> statement-breakpoint

CREATE OR REPLACE TRIGGER sync_names_of_deleted_lead AFTER DELETE ON leads FOR EACH ROW WHEN (OLD.name_key <> '')
  EXECUTE FUNCTION sync_lead_names();
--> statement-breakpoint

CREATE OR REPLACE TRIGGER sync_names_of_renamed_lead AFTER UPDATE ON leads FOR EACH ROW
  WHEN (OLD.name_key <> NEW.name_key OR OLD.name_keys <> NEW.name_keys)
  EXECUTE FUNCTION sync_lead_names();
