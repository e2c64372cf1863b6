import { ArrowLeft } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { DefinitionForm } from '../../../../utils/contract/console/definition-form';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { Link } from '../../app/link';
import { goTo } from '../../app/route';
import { ConflictingDraft } from './conflicting-draft';
import { DiscardDialog } from './discard-dialog';
import { EditorActions } from './editor-actions';
import { FormFields } from './form-fields';
import { parseForm } from './parse-form';
import { UnsavedNotice } from './unsaved-notice';
import { useDefinitionForm } from './use-definition-form';
import { isOtherDraft, useSaveDraft, useWhatIf } from './use-definitions';
import { WhatIfResult } from './what-if-result';

/** The form for the next version, based on the open draft or else on the current version. */
export function Editor({
  standing,
  draft,
  versions,
}: {
  standing: DefinitionVersion;
  draft: DefinitionVersion | undefined;
  versions: readonly DefinitionVersion[];
}) {
  const base = draft ?? standing;
  const latest = base.definition.version;
  const query = useDefinitionForm(base);
  const { form, from } = query;
  const save = useSaveDraft();
  const whatIf = useWhatIf();
  const ref = useRef<HTMLFormElement>(null);
  const [isTried, setIsTried] = useState(false);
  const [isThrowing, setIsThrowing] = useState(false);
  const [input, setInput] = useState<DefinitionForm>();
  const [removed, setRemoved] = useState<{ what: string; before: DefinitionForm }>();
  const { definition, issues } = parseForm(form);
  const failed = save.error ?? whatIf.error;
  const change = (next: DefinitionForm, what?: string) => {
    setRemoved(what === undefined ? undefined : { what, before: form });
    query.change(next);
  };
  /** Returns the definition if all fields are valid; otherwise focuses the first that isn't. */
  const requireRight = () => {
    setIsTried(true);
    if (definition) return definition;
    requestAnimationFrame(() => ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    return undefined;
  };
  const ask = () => {
    const right = requireRight();
    if (!right) return;
    save.reset();
    setInput(form);
    whatIf.mutate(right);
  };
  const saveAs = (replaces: number) => {
    const right = requireRight();
    if (right) save.mutate({ ...right, replaces }, { onSuccess: () => goTo('definition') });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saveAs(from);
  };
  const other = isOtherDraft(save.error) ? draft : undefined;
  return (
    <>
      <form ref={ref} onSubmit={submit} noValidate className="grid grid-cols-1 gap-7">
        <header>
          <Link to="definition" className="link inline-flex items-center gap-1.5">
            <ArrowLeft className="size-4" aria-hidden="true" /> Definition
          </Link>
          <h1 className="mt-2 font-semibold text-name tracking-tight">Draft a change</h1>
          <p className="text-ink-2">
            Based on version {from}. Nothing changes until both marketing and sales sign it.
            {draft?.definition.version === from &&
              ` Saving it replaces the draft, version ${draft.definition.version}${draft.signatures.length > 0 ? ', and removes its signature' : ''}.`}
          </p>
        </header>
        {query.isFound && (
          <UnsavedNotice onThrowAway={() => setIsThrowing(true)}>
            Your earlier changes are still here, but not saved as a draft yet.
            {from !== latest && ` They don’t include version ${latest}, which was created since.`}
          </UnsavedNotice>
        )}
        <FormFields form={form} onChange={change} issues={isTried ? issues : new Map()} versions={versions} />
        <EditorActions
          isSaving={save.isPending}
          isAsking={whatIf.isPending}
          isTouched={query.isTouched}
          problem={
            isTried && issues.size > 0
              ? `Fix the ${issues.size === 1 ? 'error' : `${issues.size} errors`} above, then try again.`
              : !other && failed && `${failed.message} What you typed is still here.`
          }
          other={other && <ConflictingDraft draft={other} isSaving={save.isPending} onSave={saveAs} />}
          removed={removed?.what}
          onPutBack={() => removed && change(removed.before)}
          onAsk={ask}
          onThrowAway={() => setIsThrowing(true)}
        />
        {whatIf.data && input && (
          <WhatIfResult answer={whatIf.data} threshold={Number(input.threshold)} isStale={input !== form} />
        )}
      </form>
      {isThrowing && (
        <DiscardDialog
          title="Discard your changes?"
          onThrowAway={() => {
            query.startAnew();
            save.reset();
            whatIf.reset();
            setRemoved(undefined);
            setIsTried(false);
            setIsThrowing(false);
          }}
          onClose={() => setIsThrowing(false)}
        >
          The form goes back to version {latest}.
        </DiscardDialog>
      )}
    </>
  );
}
