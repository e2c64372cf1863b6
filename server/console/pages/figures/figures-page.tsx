import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { type Figures, type FigureTable, figures } from '../../../../utils/contract/console/figures';
import type { ConsoleMe } from '../../../../utils/contract/console/session';
import { dayInMs } from '../../../../utils/contract/shared/day';
import { callApi } from '../../app/call-api';
import { ErrorMessage } from '../../app/error-message';
import { useConsoleMe } from '../../app/me';
import { goTo, useRoute } from '../../app/route';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { EmptyReports } from '../empty/empty-pages';
import { BarList } from './bar-list';
import { CsvButton } from './csv-button';
import { formatHours } from './format-hours';
import { Headline } from './headline';

/** Loads the chart library only when there is something to draw. */
const OutcomeChart = lazy(async () => ({ default: (await import('./outcome-chart')).OutcomeChart }));

const spans = [30, 90, 365];

/**
 * All figures on one page: outcomes of leads by what brought them, reasons, missing elements, and response
 * times.
 */
export function FiguresPage() {
  const { query } = useRoute();
  const days = spans.find((span) => String(span) === query.get('days')) ?? 90;
  const from = new Date(Date.now() - (days - 1) * dayInMs).toISOString().slice(0, 10);
  const csvQuery = `?from=${from}`;
  const page = useQuery({
    queryKey: ['figures', from],
    queryFn: ({ signal }) => callApi(`figures${csvQuery}`, figures, { signal }),
  });
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-7 px-5 py-6 desk:py-8">
      <title>Reports · Passback</title>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="font-semibold text-name tracking-tight">Reports</h1>
          <p className="text-ink-2">
            Leads that reached the threshold or were judged. Each lead is counted once.
          </p>
        </div>
        <label className="flex items-center gap-2 text-ink-2 text-small">
          In the last
          <select
            className="field w-auto"
            value={days}
            onChange={({ target }) => goTo(`figures?days=${target.value}`, { replace: true })}
          >
            {spans.map((span) => (
              <option key={span} value={span}>
                {span} days
              </option>
            ))}
          </select>
        </label>
      </header>
      {page.error && <ErrorMessage error={page.error} onRetry={page.refetch} />}
      {page.isPending && <Loading what="reports" />}
      {page.data && <FiguresContent figures={page.data} query={csvQuery} />}
    </div>
  );
}

function FiguresContent({ figures, query }: { figures: Figures; query: string }) {
  const me = useConsoleMe();
  const { all, minSample, reasons, elements, timeToFeedback, timeToAnswer } = figures;
  const total = all.accepted + all.returned + all.rejected + all.notJudged;
  if (total === 0) return <EmptyReports />;
  const csv = (table: FigureTable, of: string) => <CsvButton table={table} query={query} of={of} />;
  const labels = labelsOf(me);
  const charts = [
    { table: 'byContent', title: 'By content they engaged with' },
    { table: 'byCampaign', title: 'By campaign' },
    { table: 'bySource', title: 'By source' },
  ] as const;
  return (
    <>
      <Headline all={all} />
      <Section title="Response times">
        <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
          <Time label="From reaching the threshold to a rep’s first feedback" {...timeToFeedback} />
          <Time label="From a rep’s feedback to marketing’s answer" {...timeToAnswer} />
        </dl>
      </Section>
      {charts
        .filter(({ table }) => figures[table].length > 0)
        .map(({ table, title }) => (
          <Section key={table} title={title} aside={csv(table, title)}>
            <Suspense fallback={<Loading what="the chart" />}>
              <OutcomeChart rows={figures[table]} few={minSample} label={title} />
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
        neither good nor bad. Nobody’s work is ranked.
      </p>
    </>
  );
}

function Time({ label, count, median, p90 }: { label: string } & Figures['timeToFeedback']) {
  return (
    <div>
      <dt className="text-ink-2">{label}</dt>
      <dd>
        {median === null || p90 === null ? (
          <span className="text-ink-3">no data yet</span>
        ) : (
          <>
            <b className="font-semibold text-heading tabular-nums">{formatHours(median)}</b>{' '}
            <span className="text-ink-3 text-small">
              median of {count}; 90% within {formatHours(p90)}
            </span>
          </>
        )}
      </dd>
    </div>
  );
}

/** The team's labels for dispositions, reasons and elements, by id. */
function labelsOf({ dispositions, elements }: ConsoleMe): ReadonlyMap<string, string> {
  const words = Object.values(dispositions).flat();
  return new Map(
    [...words, ...words.flatMap(({ reasons }) => reasons), ...elements].map(({ id, label }) => [id, label]),
  );
}
