import type { ConsoleLead } from '../../../../utils/contract/console/console-lists';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { verdictLabel } from '../../app/verdict-label';
import { relativeTime, shortAge } from '../../ui/format';

/** Where a lead is: awaiting sales, judged and by whom, below the threshold, or not to be contacted. */
export function LeadStatus({
  lead: { latestDisposition, doNotContact, awaitsSales },
}: {
  lead: Pick<ConsoleLead, 'latestDisposition' | 'doNotContact' | 'awaitsSales'>;
}) {
  if (doNotContact) return <span className="font-semibold text-bad">Do not contact</span>;
  if (awaitsSales) {
    return (
      <>
        <span className="font-semibold text-warm">Awaiting sales</span>
        {latestDisposition && <EarlierVerdict verdict={latestDisposition} />}
      </>
    );
  }
  if (!latestDisposition) return <span className="text-ink-3">Below threshold</span>;
  return <LatestVerdict verdict={latestDisposition} />;
}

type Verdict = NonNullable<ConsoleLead['latestDisposition']>;

function LatestVerdict({ verdict }: { verdict: Verdict }) {
  const me = useConsoleMe();
  return (
    <>
      <Link to={`inbox/${verdict.id}`} className="link">
        {verdictLabel(me, verdict)}
      </Link>{' '}
      <span className="text-ink-3">
        {verdict.by} · {shortAge(verdict.at)}
      </span>
    </>
  );
}

/** What was said before the lead reached the threshold again: ` · sent back 12 d ago`. */
function EarlierVerdict({ verdict }: { verdict: Verdict }) {
  const me = useConsoleMe();
  return (
    <span className="text-ink-3">
      {' · '}
      <span className="whitespace-nowrap">
        <Link to={`inbox/${verdict.id}`} className="link">
          {verdictLabel(me, verdict, 'in-sentence')}
        </Link>{' '}
        {relativeTime(verdict.at)}
      </span>
    </span>
  );
}
