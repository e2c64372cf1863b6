import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { formatDay } from '../../ui/format';
import { ChangeList } from './change-list';
import { Signatures } from './signatures';
import { stoodBefore } from './stood-before';

/** The version that stands at a glance: its bar of how many points, since when, and who signed it. */
export function Standing({
  standing,
  versions,
}: {
  standing: DefinitionVersion;
  versions: readonly DefinitionVersion[];
}) {
  const { definition, maximum, signatures, madeAt, adoptedAt } = standing;
  return (
    <section
      aria-label="What stands"
      className="grid gap-4 rounded-xl border border-line bg-card p-4 sm:grid-cols-[auto_1fr] sm:gap-8"
    >
      <p>
        <span className="block font-bold text-[34px] leading-none tracking-tight">
          {definition.threshold}
        </span>
        <span className="text-ink-2 text-small">the bar, of {maximum} points</span>
      </p>
      <div className="grid gap-1">
        <p className="font-semibold">
          Version {definition.version} stands{' '}
          <span className="font-normal text-ink-3 text-small">since {formatDay(adoptedAt ?? madeAt)}</span>
        </p>
        <Signatures signatures={signatures} />
        <ChangeList version={standing} before={stoodBefore(standing, versions)} />
      </div>
    </section>
  );
}
