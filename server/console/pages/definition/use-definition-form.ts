import { useState } from 'react';
import type { DefinitionForm } from '../../../../utils/contract/console/definition-form';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { useConsoleMe } from '../../app/me';
import { toForm } from './to-form';
import { readUnsavedEdits, storeUnsavedEdits } from './unsaved-edits';

/**
 * The definition being edited, based on a version. Each change is saved in this browser until it is saved as a
 * draft or discarded.
 */
export function useDefinitionForm(base: DefinitionVersion) {
  const me = useMe();
  const [saved] = useState(() => readSavedForm(me));
  const [from, setFrom] = useState(saved?.baseVersion ?? base.definition.version);
  const [form, setForm] = useState(() => saved?.form ?? toForm(base.definition));
  const [isTouched, setIsTouched] = useState(saved !== undefined);
  const [isFound, setIsFound] = useState(saved !== undefined);
  return {
    form,
    /** The version it is based on. */
    from,
    /** Whether it has been edited. */
    isTouched,
    /** Whether the edits were restored from an earlier visit. */
    isRestored,
    change: (next: DefinitionForm) => {
      setForm(next);
      setIsEdited(true);
      storeUnsavedEdits(me, { baseVersion, form: next });
    },
    /** Discards the edits. */
    startAnew: () => {
      saveForm(me, undefined);
      setFrom(base.definition.version);
      setForm(toForm(base.definition));
      setIsEdited(false);
      setIsRestored(false);
    },
  };
}
