import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import {
  judgedOf,
  type Reports,
  type ReportTable,
  reports,
} from '../../../../utils/contract/console/reports';
import type { ConsoleMe } from '../../../../utils/contract/console/session';
import { dayInMs, utcDayOf } from '../../../../utils/contract/shared/day';
import { callApi } from '../../app/call-api';
import { CsvButton } from '../../app/csv-button';
import { ErrorMessage } from '../../app/error-message';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { useRoute } from '../../app/route';
import { doneLabel } from '../../app/verdict-label';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { EmptyReports } from '../empty/empty-pages';
import { BarList } from './bar-list';
import { ContentImpact } from './content-impact';
import { Headline } from './headline';
import { MentionSection } from './mention-section';
import { OutcomeSection } from './outcome-section';
import { PeriodChoice, spanOf } from './period-choice';
import { ResponseGauge } from './response-gauge';
import { describeUntimedVerdicts, untimedAnswers } from './untimed';
import { leadsOf } from './verdicts';

const shownContents = 12;

/** Loads the chart library only when there is something to draw. */
const VerdictChart = lazy(async () => ({ default: (await import('./verdict-chart')).VerdictChart }));

/**
 * All reports on one page: verdicts on leads by what brought them, reasons, missing elements, and response
 * times.
 */
export function ReportsPage() {
  const { query } = useRoute();
  const days = spanOf(query, 90);
  const from = utcDayOf(new Date(Date.now() - (days - 1) * dayInMs));
  const csvQuery = `?from=${from}`;
  const page = useQuery({
    queryKey: ['reports', from],
    queryFn: ({ signal }) => callApi(`reports${csvQuery}`, reports, { signal }),
  });
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-7 px-5 py-6 desk:py-8">
      <title>Outcomes · Passback</title>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="font-semibold text-name tracking-tight">Outcomes</h1>
          <p className="text-ink-2">
            Leads that reached the threshold or were judged. Each counts once, by its latest verdict; reasons
            count every verdict.
          </p>
        </div>
        <PeriodChoice page="reports" days={days} />
      </header>
      {page.error && <ErrorMessage error={page.error} onRetry={page.refetch} />}
      {page.isPending && <Loading what="reports" />}
      {page.data && <ReportsContent reports={page.data} query={csvQuery} />}
    </div>
  );
}

function ReportsContent({ reports, query }: { reports: Reports; query: string }) {
  const me = useConsoleMe();
  const { all, minSample, reasons, elements, timeToFeedback, timeToAnswer } = reports;
  if (leadsOf(all) === 0) return <EmptyReports />;
  const csv = (table: ReportTable, of: string) => <CsvButton path={`reports/${table}.csv${query}`} of={of} />;
  const labels = labelsOf(me);
  const charts = [
    { table: 'byCampaign', title: 'By campaign' },
    { table: 'bySource', title: 'By source' },
  ] as const;
  return (
    <>
      <Headline all={all} />
      <OutcomeSection reports={reports} csv={csv} />
      <MentionSection reports={reports} csv={csv('mentions', 'Tracked and mentioned')} />
      <Section title="Response times">
        <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
          <div>
            <h3 className="mb-1 text-ink-2">Sales: from hand-over to the first verdict</h3>
            <ResponseGauge
              time={timeToFeedback}
              minSample={minSample}
              untimed={describeUntimedVerdicts(judgedOf(all))}
            />
          </div>
          <div>
            <h3 className="mb-1 text-ink-2">Marketing: from a verdict to the first answer</h3>
            <ResponseGauge time={timeToAnswer} minSample={minSample} untimed={untimedAnswers} />
          </div>
        </div>
      </Section>
      {reports.byContent.length > 0 && (
        <Section
          title="By content they engaged with"
          aside={csv('byContent', 'By content they engaged with')}
        >
          <ContentImpact
            rows={reports.byContent}
            minSample={minSample}
            period={reports}
            maxRows={shownContents}
          />
          {reports.byContent.length > shownContents && (
            <p className="mt-2 text-ink-3 text-small">
              Showing the top {shownContents}. Download the CSV to see all.
            </p>
          )}
        </Section>
      )}
      {charts
        .filter(({ table }) => reports[table].length > 0)
        .map(({ table, title }) => (
          <Section key={table} title={title} aside={csv(table, title)}>
            <Suspense fallback={<Loading what="the chart" />}>
              <VerdictChart rows={reports[table]} few={minSample} label={title} />
            </Suspense>
          </Section>
        ))}
      {reasons.length > 0 && (
        <Section
          title="Why leads were sent back or rejected"
          aside={csv('reasons', 'Why leads were sent back or rejected')}
        >
          <BarList
            rows={reasons.map(({ disposition, reason, count }) => ({
              id: `${disposition} ${reason}`,
              name: labels.get(reason) ?? reason,
              note: labels.get(disposition) ?? disposition,
              n: count,
            }))}
          />
        </Section>
      )}
      <Section title="What was missing" aside={csv('elements', 'What was missing')}>
        <BarList
          rows={elements.map(({ element, confirmed, negative, unknown }) => ({
            id: element,
            name: labels.get(element) ?? element,
            note: `${negative} missing · ${unknown} unknown · ${confirmed} confirmed`,
            n: negative + unknown,
          }))}
        />
      </Section>
      <p className="text-ink-3 text-small">
        Shares of fewer than {minSample} leads are dimmed because they say little. “Not judged” counts as
        neither good nor bad. A lead that reaches the threshold again after a verdict is counted by that
        verdict here, but is{' '}
        <Link to="leads?verdict=awaiting" className="link">
          awaiting sales
        </Link>{' '}
        again. Nobody’s work is ranked.
      </p>
    </>
  );
}

/** The team's labels for dispositions, reasons and elements, by id. */
function labelsOf({ dispositions, elements }: ConsoleMe): ReadonlyMap<string, string> {
  const given = Object.values(dispositions).flat();
  return new Map([
    ...given.map((option) => [option.id, doneLabel(option)] as const),
    ...[...given.flatMap(({ reasons }) => reasons), ...elements].map(({ id, label }) => [id, label] as const),
  ]);
}
