import { useEffect, useRef } from 'react';
import type { WhatIf } from '../../../../utils/contract/console/definitions';
import { CrossedList } from './crossed-list';

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
  answer: { accepted, returned, rejected, notReplayed, crossed },
  threshold,
}: {
  answer: WhatIf;
  threshold: number;
}) {
  const total = accepted.total + returned.total + rejected.total;
  if (total + notReplayed === 0) {
    return (
      <p className="text-ink-2">
        Reps haven’t judged any leads yet. Once they have, this shows which leads the draft would have kept or
        filtered out.
      </p>
    );
  }
  const belowOf = ({ total, aboveCurrent, aboveDraft }: WhatIf['rejected']) => ({
    total,
    now: total - aboveCurrent,
    inDraft: total - aboveDraft,
  });
  return (
    <>
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
          {notReplayed === 1 ? '1 verdict is' : `${notReplayed} verdicts are`} left out because the lead’s
          data from that time isn’t known.
        </p>
      )}
      <CrossedList crossed={crossed} threshold={threshold} />
    </>
  );
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
  const change = more === 0 ? 'same as now' : `${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than now`;
  return (
    <div>
      <dt className="text-ink-2">{label}</dt>
      <dd>
        <b className="font-bold text-name tracking-tight">{inDraft}</b>{' '}
        <span className="text-ink-2">of {total}</span>{' '}
        <span className={`text-small ${tone}`}>{total > 0 && `· ${change}`}</span>
      </dd>
    </div>
  );
}
