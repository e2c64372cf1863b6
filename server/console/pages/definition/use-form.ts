import { useState } from 'react';
import type { ConsoleMe } from '../../../../utils/contract/console/console';
import type { DefinitionForm } from '../../../../utils/contract/console/definition-form';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { keep, readKept } from './kept-form';
import { toForm } from './to-form';

/** What is typed of a definition: begun from a version, kept in this browser with each change, until it is saved or thrown away. */
export function useForm(me: ConsoleMe, base: DefinitionVersion) {
  const [kept] = useState(() => readKept(me));
  const [from, setFrom] = useState(kept?.from ?? base.definition.version);
  const [form, setForm] = useState(() => kept?.form ?? toForm(base.definition));
  const [isTouched, setIsTouched] = useState(kept !== undefined);
  const [isFound, setIsFound] = useState(kept !== undefined);
  return {
    form,
    from,
    /** Whether anything was typed. */
    isTouched,
    /** Whether it was typed at an earlier time, and found again. */
    isFound,
    change: (next: DefinitionForm) => {
      setForm(next);
      setIsTouched(true);
      keep(me, { from, form: next });
    },
    startAnew: () => {
      keep(me, undefined);
      setFrom(base.definition.version);
      setForm(toForm(base.definition));
      setIsTouched(false);
      setIsFound(false);
    },
  };
}
