import { ArrowLeft } from 'lucide-react';
import type { ConsoleMe } from '../../../../utils/contract/console/console';
import { Trouble } from '../../app/trouble';
import { Waiting } from '../../ui/waiting';
import { ItemActions } from './item-actions';
import { ItemHead } from './item-head';
import { LeadFacts } from './lead-facts';
import { LeadHistory } from './lead-history';
import { MoveActions } from './move-actions';
import { ThenAndNow } from './then-and-now';
import { useItem } from './use-item';
import { WhatWasSaid } from './what-was-said';

/** One piece of feedback: what was said, what marketing does with it, and the lead it is about. */
export function ItemPane({
  id,
  me,
  writing,
  onWrite,
  onClose,
}: {
  id: string;
  me: ConsoleMe;
  writing: 'answer' | 'question' | undefined;
  onWrite: (form: 'answer' | 'question' | undefined) => void;
  onClose: () => void;
}) {
  const { data, error, refetch } = useItem(id);
  const told = data?.lead?.history.find((told) => told.id === id);
  return (
    <article className="mx-auto grid max-w-2xl grid-cols-1 gap-7 px-5 py-5 desk:px-8">
      <button
        type="button"
        className="link -mb-3 inline-flex w-fit items-center gap-1.5 desk:hidden"
        onClick={onClose}
      >
        <ArrowLeft className="size-4" aria-hidden="true" /> All feedback
      </button>
      {!data && (error ? <Trouble error={error} onRetry={refetch} /> : <Waiting what="this feedback" />)}
      {data && (
        <>
          <ItemHead detail={data} />
          <WhatWasSaid item={data.item} sleep={told?.sleep} me={me} />
          {data.item.kind === 'disposition' && (
            <ItemActions item={data.item} told={told} writing={writing} onWrite={onWrite} />
          )}
          {data.item.kind === 'move' && <MoveActions item={data.item} />}
          {data.lead && (
            <>
              <ThenAndNow
                then={data.item.kind === 'disposition' ? data.item.scoreThen : undefined}
                score={data.lead.score}
              />
              <LeadFacts lead={data.lead} me={me} />
              <LeadHistory history={data.lead.history.filter((told) => told.id !== id)} me={me} />
            </>
          )}
        </>
      )}
    </article>
  );
}
