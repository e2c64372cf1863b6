import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { shortDate } from '../../ui/format';
import { ChangeList } from './change-list';
import { findPreviousVersion } from './previous-version';
import { Signatures } from './signatures';

/** The current version at a glance: its threshold, since when it applies, and who signed it. */
export function CurrentDefinition({
  current,
  versions,
}: {
  current: DefinitionVersion;
  versions: readonly DefinitionVersion[];
}) {
  const { definition, maximum, signatures, createdAt, adoptedAt } = current;
  return (
    <section
      aria-label="Current definition"
      className="grid gap-4 rounded-xl border border-line bg-card p-4 sm:grid-cols-[auto_1fr] sm:gap-8"
    >
      <p>
        <span className="block font-bold text-[34px] leading-none tracking-tight">
          {definition.threshold}
        </span>
        <span className="text-ink-2 text-small">threshold, of {maximum} points</span>
      </p>
      <div className="grid gap-1">
        <p className="font-semibold">
          Version {definition.version} is live{' '}
          <span className="font-normal text-ink-3 text-small">since {shortDate(adoptedAt ?? createdAt)}</span>
        </p>
        {definition.missedLeadCost !== undefined && (
          <p className="text-ink-2 text-small">
            A missed lead costs as much as {definition.missedLeadCost} wasted{' '}
            {definition.missedLeadCost === 1 ? 'call' : 'calls'}.
          </p>
        )}
        <Signatures signatures={signatures} />
        <ChangeList version={current} previous={findPreviousVersion(current, versions)} />
      </div>
    </section>
  );
}
