import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { DefinitionForm } from '../../../../utils/contract/console/definition-form';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { BackLink } from '../../app/back-link';
import { goTo, useRoute } from '../../app/route';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ConflictingDraft } from './conflicting-draft';
import { DefinitionEditorActions } from './definition-editor-actions';
import { FormFields } from './form-fields';
import { parseDefinitionForm } from './parse-definition-form';
import { UnsavedNotice } from './unsaved-notice';
import { useDefinitionForm } from './use-definition-form';
import { isOtherDraft, useSaveDraft, useWhatIf } from './use-definitions';
import { WhatIfResult } from './what-if-result';

/**
 * The form for the next version, based on the open draft or else on the current version. `?rule=` in the address opens
 * it at a rule.
 */
export function DefinitionEditor({
  current,
  draft,
  versions,
}: {
  current: DefinitionVersion;
  draft: DefinitionVersion | undefined;
  versions: readonly DefinitionVersion[];
}) {
  const base = draft ?? current;
  const latest = base.definition.version;
  const edits = useDefinitionForm(base);
  const { form, baseVersion } = edits;
  const isOutdated = latest > baseVersion;
  const save = useSaveDraft();
  const whatIf = useWhatIf();
  const ref = useRef<HTMLFormElement>(null);
  const [showsIssues, setShowsIssues] = useState(false);
  const [isDiscarding, setIsDiscarding] = useState(false);
  const [whatIfForm, setWhatIfForm] = useState<DefinitionForm>();
  const [removed, setRemoved] = useState<{ label: string; before: DefinitionForm }>();
  const openedRule = useRoute().query.get('rule');
  useEffect(() => {
    if (openedRule === null) return;
    ref.current?.querySelector<HTMLElement>(`[data-rule="${CSS.escape(openedRule)}"] input`)?.focus();
  }, [openedRule]);
  const { definition, issues } = parseDefinitionForm(form);
  const error = save.error ?? whatIf.error;
  const change = (next: DefinitionForm, removedLabel?: string) => {
    setRemoved(removedLabel === undefined ? undefined : { label: removedLabel, before: form });
    edits.change(next);
  };
  /** Returns the definition if all fields are valid; otherwise focuses the first that isn't. */
  const requireValidDefinition = () => {
    setShowsIssues(true);
    if (definition) return definition;
    requestAnimationFrame(() => ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    return undefined;
  };
  const askWhatIf = () => {
    const valid = requireValidDefinition();
    if (!valid) return;
    save.reset();
    setWhatIfForm(form);
    whatIf.mutate(valid);
  };
  const saveReplacing = (replaces: number) => {
    const valid = requireValidDefinition();
    if (valid) save.mutate({ ...valid, replaces }, { onSuccess: () => goTo('definition') });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saveReplacing(baseVersion);
  };
  const conflict = isOtherDraft(save.error) ? draft : undefined;
  return (
    <>
      <form ref={ref} onSubmit={submit} noValidate className="grid grid-cols-1 gap-7">
        <header>
          <BackLink to="definition">Lead definition</BackLink>
          <h1 className="mt-2 font-semibold text-name tracking-tight">Draft a change</h1>
          <p className="text-ink-2">
            Based on version {baseVersion}. Nothing changes until both marketing and sales have signed your
            draft.
            {draft?.definition.version === baseVersion &&
              ` Saving it replaces the draft, version ${draft.definition.version}${draft.signatures.length > 0 ? ', and removes its signature' : ''}.`}
          </p>
        </header>
        {(edits.isRestored || (edits.isEdited && isOutdated)) && (
          <UnsavedNotice onDiscard={() => setIsDiscarding(true)}>
            {edits.isRestored
              ? 'Your earlier changes are still here, but not saved as a draft yet.'
              : 'Your changes aren’t saved as a draft yet.'}
            {isOutdated && ` They don’t include version ${latest}, which was created since.`}
          </UnsavedNotice>
        )}
        <FormFields
          form={form}
          onChange={change}
          issues={showsIssues ? issues : new Map()}
          versions={versions}
        />
        <DefinitionEditorActions
          isSaving={save.isPending}
          isCalculating={whatIf.isPending}
          isEdited={edits.isEdited}
          problem={
            showsIssues && issues.size > 0
              ? `Fix the ${issues.size === 1 ? 'error' : `${issues.size} errors`} above, then try again.`
              : !conflict && error && `${error.message} What you typed is still here.`
          }
          conflict={
            conflict && <ConflictingDraft draft={conflict} isSaving={save.isPending} onSave={saveReplacing} />
          }
          removed={removed?.label}
          onUndoRemoval={() => removed && change(removed.before)}
          onWhatIf={askWhatIf}
          onDiscard={() => setIsDiscarding(true)}
        />
        {whatIf.data && whatIf.variables && (
          <WhatIfResult
            answer={whatIf.data}
            threshold={whatIf.variables.threshold}
            isStale={whatIfForm !== form}
          />
        )}
      </form>
      {isDiscarding && (
        <ConfirmDialog
          title="Discard your changes?"
          effect={`The form goes back to version ${latest}.`}
          label="Discard"
          onConfirm={() => {
            edits.discard();
            save.reset();
            whatIf.reset();
            setRemoved(undefined);
            setShowsIssues(false);
            setIsDiscarding(false);
          }}
          onClose={() => setIsDiscarding(false)}
        />
      )}
    </>
  );
}
