import { useEffect, useRef } from 'react';
import type { WhatIf } from '../../../../utils/contract/console/definitions';
import { Link } from '../../app/link';
import { formatCount } from '../../ui/format';
import { CrossedList } from './crossed-list';
import { ScoreChange } from './score-change';

/** How a draft would have scored the leads that reps judged, once requested. */
export function WhatIfResult({
  answer,
  threshold,
  isStale = false,
}: {
  answer: WhatIf;
  threshold: number;
  /** Whether the draft has changed since. */
  isStale?: boolean;
}) {
  const ref = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each answer, to focus it.
  useEffect(() => ref.current?.focus(), [answer]);
  return (
    <section ref={ref} tabIndex={-1} aria-label="What if" className="grid grid-cols-1 gap-4 outline-none">
      {isStale && (
        <p className="text-small text-warm">
          You’ve made changes since. Select “What if?” again to update this.
        </p>
      )}
      <Answer answer={answer} threshold={threshold} />
    </section>
  );
}

function Answer({
  answer: { accepted, returned, rejected, notReplayed, today, crossed },
  threshold,
}: {
  answer: WhatIf;
  threshold: number;
}) {
  const total = accepted.total + returned.total + rejected.total;
  if (total + notReplayed === 0) {
    return (
      <>
        <Today today={today} threshold={threshold} />
        <p className="text-ink-2">
          Reps haven’t judged any leads yet. Once they have, this shows which leads the draft would have kept
          or filtered out.
        </p>
      </>
    );
  }
  const belowOf = ({ total, aboveCurrent, aboveDraft }: WhatIf['rejected']) => ({
    total,
    now: total - aboveCurrent,
    inDraft: total - aboveDraft,
  });
  return (
    <>
      <Today today={today} threshold={threshold} />
      <div>
        <h3 className="font-semibold">If this draft had been live</h3>
        <p className="text-ink-3 text-small">
          Leads that reps judged, as they were that day. Kept: at or above the threshold. Filtered out: below
          it.
        </p>
      </div>
      <dl className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        <Count
          label="Accepted, kept"
          total={accepted.total}
          now={accepted.aboveCurrent}
          inDraft={accepted.aboveDraft}
          isBetterWithMore
        />
        <Count
          label="Sent back, kept"
          total={returned.total}
          now={returned.aboveCurrent}
          inDraft={returned.aboveDraft}
        />
        <Count label="Rejected, filtered out" {...belowOf(rejected)} isBetterWithMore />
      </dl>
      {notReplayed > 0 && (
        <p className="text-ink-3 text-small">
          {notReplayed === 1 ? '1 verdict is' : `${formatCount(notReplayed)} verdicts are`} left out because
          the lead’s data from that time isn’t known.
        </p>
      )}
      <CrossedList crossed={crossed} threshold={threshold} />
    </>
  );
}

/** What changes as soon as the draft is live, for all leads. */
function Today({ today, threshold }: { today: WhatIf['today']; threshold: number }) {
  const { evaluated, total, toSales, fromSales, leads } = today;
  const crossing = toSales + fromSales;
  return (
    <div>
      <h3 className="font-semibold">Once this draft is live</h3>
      <p className="text-ink-2">
        {total > 0 && (crossing === 0 ? 'No lead crosses the threshold.' : formatMoves(toSales, fromSales))}{' '}
        <span className="text-ink-3 text-small">{formatChecked(evaluated, total)}</span>
      </p>
      {crossing > leads.length && <p className="text-ink-3 text-small">The first {leads.length} of them:</p>}
      <ul className="mt-1.5 empty:hidden">
        {leads.map(({ lead, name, current, draft }) => (
          <li key={lead} className="flex flex-wrap items-baseline gap-x-4 border-line border-t py-2">
            <Link to={`leads/${lead}`} className="link min-w-0 flex-1 basis-52" dir="auto">
              {name}
            </Link>
            <span>
              <ScoreChange current={current} draft={draft} />{' '}
              <span className="text-ink-2">
                {draft >= threshold ? 'goes to sales' : 'no longer goes to sales'}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function formatChecked(evaluated: number, total: number): string {
  const all = formatCount(total);
  if (evaluated < total)
    return `Checked: the ${formatCount(evaluated)} most recently active of ${all} leads.`;
  if (total === 0) return 'There are no leads to check yet.';
  return total === 1 ? 'Checked: your only lead, as of now.' : `Checked: all ${all} leads, as of now.`;
}

function formatMoves(toSales: number, fromSales: number): string {
  const count = (n: number) => (n === 1 ? '1 lead' : `${formatCount(n)} leads`);
  const parts = [
    toSales > 0 && `${count(toSales)} ${toSales === 1 ? 'goes' : 'go'} to sales`,
    fromSales > 0 && `${count(fromSales)} no longer ${fromSales === 1 ? 'goes' : 'go'} to sales`,
  ];
  return `${parts.filter(Boolean).join(', and ')}.`;
}

function Count({
  label,
  total,
  now,
  inDraft,
  isBetterWithMore = false,
}: {
  label: string;
  total: number;
  now: number;
  inDraft: number;
  isBetterWithMore?: boolean;
}) {
  const more = inDraft - now;
  const changeTone = more > 0 ? 'text-accent' : 'text-bad';
  const tone = more === 0 || !isBetterWithMore ? 'text-ink-3' : changeTone;
  const change =
    more === 0 ? 'same as now' : `${formatCount(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} than now`;
  return (
    <div>
      <dt className="text-ink-2">{label}</dt>
      <dd>
        <b className="font-bold text-name tracking-tight">{formatCount(inDraft)}</b>{' '}
        <span className="text-ink-2">of {formatCount(total)}</span>{' '}
        <span className={`text-small ${tone}`}>{total > 0 && `· ${change}`}</span>
      </dd>
    </div>
  );
}
