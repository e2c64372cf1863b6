import { useQuery } from '@tanstack/react-query';
import { leadDetail } from '../../../../utils/contract/console/lead-detail';
import { BackLink } from '../../app/back-link';
import { callApi } from '../../app/call-api';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { LeadFacts } from '../inbox/lead-facts';
import { LeadHeading } from '../inbox/lead-heading';
import { LeadHistory } from '../inbox/lead-history';
import { ScoreComparison } from '../inbox/score-comparison';
import { EraseLead } from './erase-lead';

/** One lead: its score with every factor, its engagement, what is known about it, and all feedback on it. */
export function LeadPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['lead', id],
    queryFn: ({ signal }) => callApi(`leads/${encodeURIComponent(id)}`, leadDetail, { signal }),
  });
  return (
    <article className="mx-auto grid max-w-2xl grid-cols-1 gap-7 px-5 py-6 desk:py-8">
      <title>{`${data?.name ?? 'Lead'} · Passback`}</title>
      <BackLink to="leads">All leads</BackLink>
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="this lead" />)}
      {data && (
        <>
          <LeadHeading name={data.name} company={data.company} lead={data} />
          <ScoreComparison scoreThen={undefined} score={data.score} showsAll />
          <LeadFacts lead={data} showsAll />
          <LeadHistory title="Feedback" history={data.history} />
          <EraseLead id={id} name={data.name} />
        </>
      )}
    </article>
  );
}
