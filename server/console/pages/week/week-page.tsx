import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { judgedOf } from '../../../../utils/contract/console/reports';
import type { Week } from '../../../../utils/contract/console/week';
import { describeMissing, listCounts, weekTitle } from '../../../../utils/contract/console/week-text';
import { addDays, utcDayOf } from '../../../../utils/contract/shared/day';
import { ErrorMessage } from '../../app/error-message';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { useRoute } from '../../app/route';
import { CopyButton } from '../../ui/copy-button';
import { formatCount, formatInterval, shortDate } from '../../ui/format';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { toRulePath } from '../definition/rule-path';
import { toLeadsPath } from '../leads/leads-query';
import { formatHours } from '../reports/format-hours';
import { acceptance } from '../reports/verdicts';
import { GoalSection } from './goal-section';
import { useWeek } from './use-week';
import { writeBrief } from './write-brief';

/** The week that marketing and sales look at together. Prints on one sheet. */
export function WeekPage() {
  const from = useRoute().query.get('from') ?? undefined;
  const page = useWeek(from);
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-7 px-5 py-6 desk:py-8 print:gap-4 print:p-0">
      <title>Week · Passback</title>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="font-semibold text-name tracking-tight">
            {page.data ? weekTitle(page.data) : 'Week'}
          </h1>
          <p className="text-ink-2">One page for marketing and sales to open together on Monday.</p>
        </div>
        {page.data && <WeekNavigation week={page.data} />}
      </header>
      {page.error && <ErrorMessage error={page.error} onRetry={page.refetch} />}
      {page.isPending && <Loading what="the week" />}
      {page.data && <WeekContent week={page.data} />}
    </div>
  );
}

function WeekNavigation({ week: { from } }: { week: Week }) {
  const next = addDays(from, 7);
  const isNextOver = addDays(next, 7) <= utcDayOf(new Date());
  const toggle = 'push inline-flex items-center gap-1';
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Link to={`week?from=${addDays(from, -7)}`} className={toggle}>
        <ChevronLeft className="size-4" aria-hidden="true" />
        Week before
      </Link>
      {isNextOver && (
        <Link to={`week?from=${next}`} className={toggle}>
          Week after
          <ChevronRight className="size-4" aria-hidden="true" />
        </Link>
      )}
      <button type="button" className={toggle} onClick={() => window.print()}>
        <Printer className="size-4" aria-hidden="true" />
        Print
      </button>
    </div>
  );
}

function WeekContent({ week }: { week: Week }) {
  const labels = new Map(useConsoleMe().elements.map(({ id, label }) => [id, label]));
  const { missing, acceptedMore, acceptedLess, lookBackFrom } = week;
  const span = `${shortDate(lookBackFrom)} to ${shortDate(week.to)}`;
  return (
    <>
      <GoalSection week={week} />
      <Section title="What happened" aside="compared with the week before">
        <Counts week={week} />
        <ResponseLine week={week} />
      </Section>
      <Section title="What leads lack most" aside={span}>
        {missing.length === 0 ? (
          <p className="text-ink-3">Nothing is known to be missing.</p>
        ) : (
          <ul>
            {missing.map((found) => {
              const label = labels.get(found.element) ?? found.element;
              return (
                <li
                  key={found.element}
                  className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line border-t py-2.5"
                >
                  <div className="min-w-0 flex-1 basis-72">
                    <b className="font-semibold">{label}</b>{' '}
                    <span className="text-ink-2 text-small">{describeMissing(found)}</span>
                    <p className="text-ink-3 text-small" dir="auto">
                      {found.contents.length === 0
                        ? 'No content answers it.'
                        : `Answered by ${found.contents.map(({ title }) => title).join(' · ')}`}
                    </p>
                  </div>
                  <span className="flex items-center gap-2 print:hidden">
                    <span className="text-ink-3 text-small" aria-hidden="true">
                      Brief
                    </span>
                    <CopyButton text={writeBrief(found, label, week)} of={`the brief: ${label}`} />
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
      <Section title="Content" aside={span}>
        <div className="grid grid-cols-1 gap-x-10 gap-y-5 sm:grid-cols-2 print:grid-cols-2">
          <ContentList title="Leads are accepted more often" rows={acceptedMore} week={week} />
          <ContentList title="Leads are accepted less often" rows={acceptedLess} week={week} />
        </div>
        {acceptedMore.length + acceptedLess.length === 0 && (
          <p className="text-ink-3">
            No piece of content stands out with certainty. It takes {week.minSample} judged leads for a piece
            to count.
          </p>
        )}
      </Section>
      <Section title="To settle">
        <Settle week={week} />
      </Section>
    </>
  );
}

function Counts({ week }: { week: Week }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 print:grid-cols-6">
      {listCounts(week).map(({ key, label, count, difference }) => (
        <div key={key}>
          <dt className="text-ink-2">{label}</dt>
          <dd>
            <b className="font-bold text-name tracking-tight">{formatCount(count)}</b>{' '}
            <span className="text-ink-3 text-small">{difference}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ResponseLine({ week: { timeToFeedback, timeToAnswer } }: { week: Week }) {
  const sentence = (who: string, what: string, { count, median, onTime, target }: Week['timeToAnswer']) =>
    median === null
      ? `${who}: nothing to time this week.`
      : `${who} took ${formatHours(median)} (median) to ${what}; ${onTime} of ${count} within the SLA’s ${formatHours(target)}.`;
  return (
    <p className="mt-3 text-ink-2 text-small">
      {sentence('Sales', 'give a first verdict', timeToFeedback)}{' '}
      {sentence('Marketing', 'answer', timeToAnswer)}
    </p>
  );
}

function ContentList({ title, rows, week }: { title: string; rows: Week['acceptedMore']; week: Week }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 text-ink-2">{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="flex justify-between gap-3 border-line border-t py-1.5">
            <Link
              to={toLeadsPath({ content: row.id, from: week.lookBackFrom, to: week.to })}
              className="min-w-0 truncate hover:underline"
              dir="auto"
            >
              {row.name}
            </Link>
            <span className="shrink-0">
              <b className="font-semibold">{acceptance(row)}</b>{' '}
              <span className="text-ink-3">
                of {judgedOf(row)} ({formatInterval(row)})
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Settle({ week: { disputes, dividing, overdueVerdicts, overdueAnswers } }: { week: Week }) {
  const countOf = ({ count, isMore }: Week['overdueAnswers']) => `${count}${isMore ? '+' : ''}`;
  const items = [
    ...disputes.map(({ rule, label, count }) => ({
      key: rule,
      to: toRulePath(rule),
      count,
      content: `Reps dispute “${label}” (${count === 1 ? 'once' : `${formatCount(count)} times`}): keep its points, or draft a change?`,
    })),
    ...(dividing
      ? [
          {
            key: 'dividing',
            to: toRulePath(dividing.rule),
            count: dividing.both,
            content: `In blind checks, you agreed on ${formatCount(dividing.agreed)} of ${formatCount(dividing.both)} leads with “${dividing.label}”: does the rule say what you mean?`,
          },
        ]
      : []),
    {
      key: 'verdicts',
      to: 'leads?verdict=awaiting',
      count: overdueVerdicts.count,
      content: `${countOf(overdueVerdicts)} ${overdueVerdicts.count === 1 ? 'lead waits' : 'leads wait'} for a verdict longer than the SLA allows.`,
    },
    {
      key: 'answers',
      to: 'inbox',
      count: overdueAnswers.count,
      content: `${countOf(overdueAnswers)} ${overdueAnswers.count === 1 ? 'verdict waits' : 'verdicts wait'} for marketing’s answer longer than the SLA allows.`,
    },
  ].filter(({ count }) => count > 0);
  if (items.length === 0) return <p className="text-ink-3">Nothing is open between marketing and sales.</p>;
  return (
    <ul>
      {items.map(({ key, to, content }) => (
        <li key={key} className="border-line border-t py-2">
          <Link to={to} className="hover:underline" dir="auto">
            {content}
          </Link>
        </li>
      ))}
    </ul>
  );
}
