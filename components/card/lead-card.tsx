import type { Lead } from '../../utils/contract/rep/lead';
import type { Match } from '../../utils/contract/rep/lookup';
import type { SeenPerson } from '../../utils/contract/rep/sighting';
import type { Question } from '../../utils/contract/rep/told';
import { useTelling } from '../../utils/feedback/use-feedback';
import { useOpenQuestions } from '../../utils/feedback/use-open-questions';
import { useOwnWords } from '../../utils/feedback/use-own-words';
import type { Behind } from '../../utils/lookup/use-prospect';
import type { SamePerson } from '../../utils/lookup/use-same-person';
import type { Connection } from '../../utils/team/connection-store';
import { TellMarketing } from '../feedback/tell-marketing';
import { Footer } from '../ui/footer';
import { Problem } from '../ui/problem';
import { BehindNotice } from './behind-notice';
import { Colleagues } from './colleagues';
import { EngagedWith } from './engaged-with';
import { History } from './history';
import { MissingElements } from './missing-elements';
import { Moved } from './moved';
import { OpenQuestions } from './open-questions';
import { ProspectHeader } from './prospect-header';
import { ScoreCard } from './score-card';
import { SendNext } from './send-next';
import { SinceReturned } from './since-returned';
import { Woken } from './woken';

/** A lead, whole: who, how good and why, what is missing, what they engaged with, and what to tell marketing. */
export function LeadCard({
  connection,
  lead: found,
  match,
  at,
  behind,
  person,
  samePerson,
  onOpen,
}: {
  connection: Connection;
  lead: Lead;
  match: Match;
  at: Date;
  behind?: Behind;
  /** As the page shows them. */
  person: SeenPerson;
  samePerson: SamePerson;
  onOpen: (lead: { lead: string; name: string; title?: string }) => void;
}) {
  const { me } = connection;
  const lead = useOwnWords(connection, found);
  const { tell, problem } = useTelling(connection, found.name);
  const open = useOpenQuestions(lead);
  const about = { lead: lead.id };
  return (
    <>
      <article className="grid gap-4.5" aria-label={lead.name}>
        {behind && <BehindNotice behind={behind} at={at} />}
        <ProspectHeader
          connection={connection}
          lead={lead}
          match={match}
          evidence={person.evidence}
          samePerson={samePerson}
        />
        <Moved lead={lead} person={person} onTell={(body) => tell({ ...about, kind: 'move', body })} />
        <OpenQuestions questions={open} onAnswer={answerQuestion} />
        <Woken lead={lead} me={me} />
        <SinceReturned lead={lead} />
        <ScoreCard
          score={lead.score}
          onDispute={({ id, label }, disputed) =>
            tell({ ...about, kind: 'factor', body: { factor: id, label, withdrawn: !disputed } })
          }
        />
        <MissingElements
          lead={lead}
          me={me}
          onSet={(element, state) =>
            tell({ ...about, kind: 'element', body: { element, state, withdrawn: false } })
          }
        />
        <EngagedWith
          lead={lead}
          onRate={(content, rating) => {
            const stands = lead.engagement.find((piece) => piece.content.id === content)?.rating;
            const body = { content, rating: rating ?? stands ?? 'helped', withdrawn: !rating };
            tell({ ...about, kind: 'content', body });
          }}
        />
        <Colleagues lead={lead} onOpen={onOpen} />
        <SendNext lead={lead} connection={connection} />
        <History lead={lead} me={me} open={open} onAnswer={answerQuestion} />
      </article>
      <Footer>
        <Problem>{problem}</Problem>
        <TellMarketing connection={connection} lead={lead} />
      </Footer>
    </>
  );

  function answerQuestion({ id, answered, choices }: Question, answer: string | undefined) {
    const body = { question: id, answer: answer ?? answered?.text ?? choices.join(), withdrawn: !answer };
    tell({ ...about, kind: 'answer', body });
  }
}
