import { openOptions } from '../utils/browser/open-page';
import type { Connection } from '../utils/connection/connection-store';
import type { Lead } from '../utils/contract/lead';
import type { Match } from '../utils/contract/lookup';
import { formatMoment } from '../utils/format/format';
import { useFeedback } from '../utils/hooks/use-feedback';
import type { Behind } from '../utils/hooks/use-prospect';
import type { SamePerson } from '../utils/hooks/use-same-person';
import { EngagedWith } from './engaged-with';
import { Footer } from './footer';
import { ProspectHeader } from './prospect-header';
import { ScoreCard } from './score-card';
import { TellMarketing } from './tell-marketing';

/** A lead, whole: who, how good and why, what they engaged with, and what to tell marketing. */
export function LeadCard({
  connection,
  lead,
  match,
  at,
  behind,
  samePerson,
}: {
  connection: Connection;
  lead: Lead;
  match: Match;
  at: Date;
  behind?: Behind;
  samePerson: SamePerson;
}) {
  const feedback = useFeedback(connection, { lead: lead.id, name: lead.name });
  return (
    <>
      <article className="grid gap-4.5" aria-label={lead.name}>
        {behind && (
          <p role="status" className="rounded-lg bg-warm-soft px-3 py-2 text-small">
            <b className="font-semibold text-warm">As of {formatMoment(at)}.</b> {behind.why}{' '}
            {behind.status === 'unauthorized' ? (
              <button type="button" className="link" onClick={() => void openOptions()}>
                Connect again
              </button>
            ) : (
              <button type="button" className="link" onClick={behind.retry}>
                Try again
              </button>
            )}
          </p>
        )}
        <ProspectHeader lead={lead} match={match} samePerson={samePerson} />
        <ScoreCard score={lead.score} />
        <EngagedWith lead={lead} />
      </article>
      <Footer>
        <TellMarketing
          lead={lead}
          me={connection.me}
          feedback={feedback}
          isPaused={connection.paused !== undefined}
        />
      </Footer>
    </>
  );
}
