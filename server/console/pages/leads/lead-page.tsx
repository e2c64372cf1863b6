import { useQuery } from '@tanstack/react-query';
import { Merge } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { type LeadDetail, leadDetail } from '../../../../utils/contract/console/lead-detail';
import { BackLink } from '../../app/back-link';
import { callApi } from '../../app/call-api';
import { ErrorMessage } from '../../app/error-message';
import { goTo } from '../../app/route';
import { Loading } from '../../ui/loading';
import { LeadElements } from '../inbox/lead-facts';
import { LeadHeading } from '../inbox/lead-heading';
import { ScoreComparison } from '../inbox/score-comparison';
import { describeThreshold } from './describe-lead';
import { EraseLead } from './erase-lead';
import { LeadStatus } from './lead-status';
import { LeadTimeline } from './lead-timeline';
import { MergeLeadsDialog } from './merge-leads-dialog';

/** Loads the chart library only when there is something to draw. */
const TrendChart = lazy(async () => ({ default: (await import('./trend-chart')).TrendChart }));

/** One lead: its score with every factor, what happened, what is known about it, and ways to change it. */
export function LeadPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['lead', id],
    queryFn: ({ signal }) => callApi(`leads/${encodeURIComponent(id)}`, leadDetail, { signal }),
  });
  return (
    <article className="mx-auto grid max-w-6xl grid-cols-1 gap-6 px-5 py-6 desk:py-8">
      <title>{`${data?.name ?? 'Lead'} · Passback`}</title>
      <BackLink to="leads">All leads</BackLink>
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="this lead" />)}
      {data && <LeadContent lead={data} />}
    </article>
  );
}

function LeadContent({ lead }: { lead: LeadDetail }) {
  const [isMerging, setIsMerging] = useState(false);
  return (
    <div className="grid grid-cols-1 items-start gap-x-10 gap-y-7 desk:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_minmax(0,3fr)]">
      <div className="grid grid-cols-1 gap-6">
        <LeadHeading name={lead.name} company={lead.company} lead={lead}>
          {!lead.doNotContact && (
            <p className="mt-1">
              <LeadStatus lead={{ ...lead, latestDisposition: lead.history[0] }} />
            </p>
          )}
        </LeadHeading>
        <ScoreComparison scoreThen={undefined} score={lead.score} showsAll>
          {lead.trend.length > 1 && (
            <div className="mt-3">
              <Suspense fallback={<Loading what="the chart" />}>
                <TrendChart lead={lead} />
              </Suspense>
            </div>
          )}
          <p className="mt-2 text-ink-2 text-small empty:hidden">{describeThreshold(lead).join(' ')}</p>
        </ScoreComparison>
      </div>
      <LeadTimeline lead={lead} />
      <div className="grid grid-cols-1 gap-6">
        <LeadElements lead={lead} />
        {lead.owner && (
          <p>
            <span className="text-ink-3 text-small">Owner</span>
            <br />
            {lead.owner}
          </p>
        )}
        <button
          type="button"
          className="push inline-flex w-fit items-center gap-1.5"
          onClick={() => setIsMerging(true)}
        >
          <Merge className="size-4" aria-hidden="true" />
          Merge with…
        </button>
        <EraseLead id={lead.id} name={lead.name} />
      </div>
      {isMerging && (
        <MergeLeadsDialog
          lead={lead}
          onMerged={() => goTo('leads/merged')}
          onClose={() => setIsMerging(false)}
        />
      )}
    </div>
  );
}
