import { judgedOf, type Reports } from '../../../../utils/contract/console/reports';
import { acceptance, verdicts } from './verdicts';

/** The totals at a glance: the share of accepted leads, and the count of each verdict. */
export function Headline({ all }: { all: Reports['all'] }) {
  return (
    <section
      aria-label="All leads"
      className="grid gap-3 rounded-xl border border-line bg-card p-4 sm:flex sm:items-center sm:gap-8"
    >
      <p>
        <span className="block font-bold text-[34px] leading-none tracking-tight">
          {acceptance(all) ?? '–'}
        </span>
        <span className="text-ink-2 text-small">accepted of {judgedOf(all)} judged</span>
      </p>
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {verdicts.map(({ id, label, color }) => (
          <div key={id} className="flex items-baseline gap-2">
            <dt className="flex items-baseline gap-1.5 text-ink-2">
              <span
                className="size-2.5 rounded-sm forced-color-adjust-none"
                style={{ background: color }}
                aria-hidden="true"
              />
              {label}
            </dt>
            <dd className="font-semibold tabular-nums">{all[id]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
