import { useQuery } from '@tanstack/react-query';
import { type Overview, overview } from '../../../../utils/contract/console/overview';
import { callApi } from '../../app/call-api';
import { ErrorMessage } from '../../app/error-message';
import { useRoute } from '../../app/route';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { ContentImpact } from '../reports/content-impact';
import { PeriodChoice, spanOf } from '../reports/period-choice';
import { ResponseGauge } from '../reports/response-gauge';
import { describeUntimedVerdicts, untimedAnswers } from '../reports/untimed';
import { AccountHeat } from './account-heat';
import { ExpiringKeys } from './expiring-keys';
import { Funnel } from './funnel';
import { OverdueList } from './overdue-list';
import { SetupChecklist } from './setup-checklist';

const refetchMs = 60_000;
const shownContents = 6;

/** How the team is doing: setup, funnel, response times, what is overdue, accounts and content. */
export function OverviewPage() {
  const days = spanOf(useRoute().query, 30);
  const page = useQuery({
    queryKey: ['overview', days],
    queryFn: ({ signal }) => callApi(`overview?days=${days}`, overview, { signal }),
    refetchInterval: refetchMs,
  });
  const hasLeads = page.data?.setup.some(({ step, isDone }) => step === 'leads' && isDone);
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-1 gap-7 px-5 py-6 desk:py-8">
      <title>Overview · Passback</title>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="font-semibold text-name tracking-tight">Overview</h1>
        {hasLeads !== false && <PeriodChoice page="overview" days={days} />}
      </header>
      {page.error && <ErrorMessage error={page.error} onRetry={page.refetch} />}
      {page.isPending && <Loading what="the overview" />}
      {page.data && <OverviewContent overview={page.data} days={days} hasLeads={hasLeads === true} />}
    </div>
  );
}

function OverviewContent({
  overview,
  days,
  hasLeads,
}: {
  overview: Overview;
  days: number;
  hasLeads: boolean;
}) {
  const { funnel, minSample, timeToFeedback, timeToAnswer, accounts, contents } = overview;
  return (
    <>
      <ExpiringKeys keys={overview.expiringKeys} />
      <SetupChecklist setup={overview.setup} />
      {hasLeads && (
        <>
          <Funnel overview={overview} days={days} />
          <div className="grid grid-cols-1 gap-x-10 gap-y-7 sm:grid-cols-2">
            <Section title="Sales: first verdict and first contact">
              <ResponseGauge
                time={timeToFeedback}
                minSample={minSample}
                untimed={describeUntimedVerdicts(funnel.judged)}
              />
              <OverdueList
                overdue={overview.overdueVerdicts}
                what="verdict"
                toPath={({ lead }) => `leads/${lead}`}
              />
              <OverdueList
                overdue={overview.overdueContacts}
                what="first contact"
                toPath={({ lead }) => `leads/${lead}`}
              />
            </Section>
            <Section title="Marketing: answer">
              <ResponseGauge time={timeToAnswer} minSample={minSample} untimed={untimedAnswers} />
              <OverdueList
                overdue={overview.overdueAnswers}
                what="answer"
                toPath={({ id }) => `inbox/${id}`}
              />
            </Section>
          </div>
          {accounts.length > 0 && (
            <Section title="Accounts" aside="engagement points in the last 12 weeks">
              <AccountHeat accounts={accounts} to={overview.to} />
            </Section>
          )}
          {funnel.handedOver > 0 && contents.length > 0 && (
            <Section title="Content by accepted leads">
              <ContentImpact
                rows={contents}
                minSample={minSample}
                period={overview}
                maxRows={shownContents}
              />
            </Section>
          )}
        </>
      )}
    </>
  );
}
