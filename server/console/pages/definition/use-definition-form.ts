import { useState } from 'react';
import type { DefinitionForm } from '../../../../utils/contract/console/definition-form';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { useMe } from '../../app/me';
import { readSavedForm, saveForm } from './saved-form';
import { toForm } from './to-form';

/**
 * The definition being edited: based on a version and saved in this browser on each change, until it is saved
 * or discarded.
 */
export function useDefinitionForm(base: DefinitionVersion) {
  const me = useMe();
  const [kept] = useState(() => readSavedForm(me));
  const [from, setFrom] = useState(kept?.baseVersion ?? base.definition.version);
  const [form, setForm] = useState(() => kept?.form ?? toForm(base.definition));
  const [isTouched, setIsTouched] = useState(kept !== undefined);
  const [isFound, setIsFound] = useState(kept !== undefined);
  return {
    form,
    from,
    /** Whether anything was typed. */
    isTouched,
    /** Whether the edits were restored from an earlier visit. */
    isFound,
    change: (next: DefinitionForm) => {
      setForm(next);
      setIsTouched(true);
      saveForm(me, { baseVersion: from, form: next });
    },
    startAnew: () => {
      saveForm(me, undefined);
      setFrom(base.definition.version);
      setForm(toForm(base.definition));
      setIsTouched(false);
      setIsFound(false);
    },
  };
}
