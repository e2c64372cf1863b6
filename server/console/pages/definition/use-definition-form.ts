import { useState } from 'react';
import type { DefinitionForm } from '../../../../utils/contract/console/definition-form';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { useConsoleMe } from '../../app/me';
import { toForm } from './to-form';
import { readUnsavedEdits, storeUnsavedEdits } from './unsaved-edits';

/**
 * The definition being edited: based on a version and saved in this browser on each change, until it is saved
 * or discarded.
 */
export function useDefinitionForm(base: DefinitionVersion) {
  const me = useConsoleMe();
  const [stored] = useState(() => readUnsavedEdits(me));
  const [baseVersion, setBaseVersion] = useState(stored?.baseVersion ?? base.definition.version);
  const [form, setForm] = useState(() => stored?.form ?? toForm(base.definition));
  const [isEdited, setIsEdited] = useState(stored !== undefined);
  const [isRestored, setIsRestored] = useState(stored !== undefined);
  return {
    form,
    baseVersion,
    /** Whether anything was edited. */
    isEdited,
    /** Whether the edits were restored from an earlier visit. */
    isRestored,
    change: (next: DefinitionForm) => {
      setForm(next);
      setIsEdited(true);
      storeUnsavedEdits(me, { baseVersion, form: next });
    },
    discard: () => {
      storeUnsavedEdits(me, undefined);
      setBaseVersion(base.definition.version);
      setForm(toForm(base.definition));
      setIsEdited(false);
      setIsRestored(false);
    },
  };
}
