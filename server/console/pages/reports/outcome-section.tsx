import { type ReactNode, useState } from 'react';
import type { Reports, ReportTable, ShareEstimate } from '../../../../utils/contract/console/reports';
import type { OutcomeKind } from '../../../../utils/contract/shared/outcome';
import { formatAmount, lostReasonText } from '../../../../utils/contract/shared/outcome-text';
import { Link } from '../../app/link';
import { formatCount, formatInterval, formatShare } from '../../ui/format';
import { Section } from '../../ui/section';
import { Segments } from '../../ui/segments';
import { toLeadsPath } from '../leads/leads-query';
import { BarList } from './bar-list';
import { StepTable } from './step-table';

const tables = [
  { value: 'byContent', label: 'Content' },
  { value: 'byCampaign', label: 'Campaign' },
  { value: 'bySource', label: 'Source' },
  { value: 'byMonth', label: 'Month' },
] as const;

const whats = { byContent: 'content', byCampaign: 'a campaign', bySource: 'a source', byMonth: 'a month' };

/** What became of leads after contact: how many got how far, how long it took, and what it was worth. */
export function OutcomeSection({
  reports,
  csv,
}: {
  reports: Reports;
  csv: (table: ReportTable, of: string) => ReactNode;
}) {
  const { all, outcomes, minSample, from, to } = reports;
  const [table, setTable] = useState<(typeof tables)[number]['value']>('byContent');
  const ends = all.won + outcomes.lost + outcomes.noDecision;
  if (all.opportunities + outcomes.meetings + ends + outcomes.wonElsewhere === 0) return <NoOutcomes />;
  const period = { from, to };
  return (
    <>
      <Section title="What became of them">
        <ol className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-5">
          <Count label="Meeting held" n={outcomes.meetings} filter={{ ...period, outcome: 'meeting-held' }} />
          <Count label="Opportunity" n={all.opportunities} filter={{ ...period, outcome: 'opportunity' }} />
          <Count label="Won" n={all.won} filter={{ ...period, outcome: 'won' }} />
          <Count label="Lost" n={outcomes.lost} filter={{ ...period, outcome: 'lost' }} />
          <Count label="No decision" n={outcomes.noDecision} filter={{ ...period, outcome: 'no-decision' }} />
        </ol>
        <ul className="mt-3 grid gap-1 text-ink-2">
          {describeOutcomes(reports).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section title="How far they came" aside={csv(table, 'How far they came')}>
        <div className="mb-3">
          <Segments label="By" options={tables} value={table} onChange={setTable} />
        </div>
        <StepTable rows={reports[table]} minSample={minSample} what={whats[table]} />
      </Section>
      {outcomes.lostReasons.length > 0 && (
        <Section title="Why sales were lost">
          <BarList
            rows={outcomes.lostReasons.map(({ reason, count }) => ({
              id: reason,
              name: lostReasonText(reason),
              n: count,
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Count({
  label,
  n,
  filter,
}: {
  label: string;
  n: number;
  filter: { from: string; to: string; outcome: OutcomeKind };
}) {
  return (
    <li className="bg-card max-sm:last:col-span-2">
      <Link
        to={toLeadsPath(filter)}
        className="grid h-full content-start gap-0.5 p-4 -outline-offset-2! hover:bg-hover"
      >
        <span className="text-ink-2">{label}</span>
        <span className="font-bold text-[26px] leading-tight tracking-tight">{formatCount(n)}</span>
      </Link>
    </li>
  );
}

/** What the numbers say, as sentences. What isn't known isn't claimed. */
export function describeOutcomes({ outcomes, minSample }: Pick<Reports, 'outcomes' | 'minSample'>): string[] {
  const { winShare, amounts, withoutAmount, withoutCurrency, wonElsewhere, days } = outcomes;
  return [
    winShare && describeWinShare(winShare, minSample),
    amounts.length > 0 && `Sales are worth ${amounts.map(describeAmount).join(' and ')}.`,
    amounts.length > 0 && withoutAmount > 0 && `For ${wonCount(withoutAmount)}, the amount isn’t known.`,
    withoutCurrency > 0 &&
      `${withoutCurrency === 1 ? 'One sale has an amount' : `${formatCount(withoutCurrency)} sales have amounts`} without a currency, which ${withoutCurrency === 1 ? 'isn’t' : 'aren’t'} added up.`,
    describeDays('From hand-over to an opportunity', days.handOverToOpportunity, minSample),
    describeDays('From an opportunity to a sale', days.opportunityToWon, minSample),
    describeDays('From hand-over to a sale', days.handOverToWon, minSample),
    wonElsewhere > 0 &&
      (wonElsewhere === 1
        ? '1 won lead was neither handed to sales nor judged in this period, so it isn’t counted above.'
        : `${formatCount(wonElsewhere)} won leads were neither handed to sales nor judged in this period, so they aren’t counted above.`),
  ].filter((sentence) => typeof sentence === 'string');
}

function describeWinShare({ count, of, ...interval }: ShareEstimate, minSample: number): string {
  if (of < minSample)
    return `${count} of the ${of} leads that reached an ending ${count === 1 ? 'was' : 'were'} won: too few for a percentage.`;
  return `${formatShare(count / of)} of the leads that reached an ending were won (n = ${of}, ${formatInterval(interval)}).`;
}

function describeAmount({ currency, amount, sales }: Reports['outcomes']['amounts'][number]): string {
  return `${formatAmount(amount, currency, 'en')} (n = ${sales})`;
}

function describeDays(
  step: string,
  { count, median }: { count: number; median: number | null },
  minSample: number,
): string | undefined {
  if (median === null) return undefined;
  const took =
    median < 1 ? 'less than a day' : `${Math.round(median)} ${Math.round(median) === 1 ? 'day' : 'days'}`;
  return `${step}: ${took} (median, n = ${count}${count < minSample ? ', too few to rely on' : ''}).`;
}

function wonCount(n: number): string {
  return n === 1 ? '1 won lead' : `${formatCount(n)} won leads`;
}

function NoOutcomes() {
  return (
    <Section title="What became of them">
      <p className="text-ink-2">
        No outcomes yet. Reps report them with one tap on a lead’s card after contact. Your CRM can send them,
        too: as events such as <i>Opportunity Won</i>, or in a{' '}
        <Link to="sources/files" className="link">
          file of engagement
        </Link>
        .
      </p>
    </Section>
  );
}
