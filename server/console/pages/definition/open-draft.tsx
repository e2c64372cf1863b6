import { useId, useState } from 'react';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { Link } from '../../app/link';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { shortDateTime } from '../../ui/format';
import { Changes } from './change-list';
import { listChanges } from './list-changes';
import { SignSide } from './sign-side';
import { type useSign, useWhatIf, useWithdraw } from './use-definitions';
import { WhatIfResult } from './what-if-result';

/** The open draft: its changes, its what-if result, and its two signatures. */
export function OpenDraft({
  draft,
  current,
  sign,
}: {
  draft: DefinitionVersion;
  current: DefinitionVersion;
  sign: ReturnType<typeof useSign>;
}) {
  const id = useId();
  const whatIf = useWhatIf();
  const withdraw = useWithdraw();
  const [isDiscarding, setIsDiscarding] = useState(false);
  const { version } = draft.definition;
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-1 gap-4 rounded-xl border border-accent bg-card p-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="font-semibold text-heading">
          Draft: version {version}
        </h2>
        <span className="text-ink-3 text-small">
          {shortDateTime(draft.createdAt)} · threshold {draft.definition.threshold} of {draft.maximum}
        </span>
      </div>
      <Changes changes={listChanges(current.definition, draft.definition)} />
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="push"
          disabled={whatIf.isPending}
          onClick={() => whatIf.mutate(draft.definition)}
        >
          {whatIf.isPending ? 'Calculating…' : 'What if?'}
        </button>
        <Link to="definition/draft" className="push inline-flex items-center">
          Edit draft
        </Link>
        <button type="button" className="push" onClick={() => setIsDiscarding(true)}>
          Discard draft
        </button>
      </div>
      <p role="alert" className="text-bad empty:hidden">
        {whatIf.error?.message}
      </p>
      {whatIf.data && <WhatIfResult answer={whatIf.data} threshold={draft.definition.threshold} />}
      <div className="grid grid-cols-1 gap-4 border-line border-t pt-4 sm:grid-cols-2">
        <SignSide side="marketing" draft={draft} sign={sign} />
        <SignSide side="sales" draft={draft} sign={sign} />
      </div>
      <p className="text-ink-3 text-small">
        Nothing changes until two different people sign, one for each side. Then every lead is rescored.
        Version {current.definition.version} stays live until that’s done.
      </p>
      {isDiscarding && (
        <ConfirmDialog
          title={`Discard draft version ${version}?`}
          effect={`Any signatures on it are discarded too. Version ${current.definition.version} stays live.`}
          label="Discard"
          busyLabel="Discarding…"
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() => withdraw.mutate(version, { onSuccess: () => setIsDiscarding(false) })}
          onClose={() => setIsDiscarding(false)}
        />
      )}
    </section>
  );
}
