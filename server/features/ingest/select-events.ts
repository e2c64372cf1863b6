import { runConcurrently } from '../../platform/db/run-concurrently';
import type { TeamTx } from '../../platform/db/store';
import { runningHoldout } from '../holdouts/running-holdout';
import { applyErasures, type ErasureOutcome, readErasures } from '../privacy/erasure/apply-erasures';
import { countedDefinitions } from '../scoring/counted-definitions';
import { isStaffOf, ownDomains } from '../teams/own-domains';
import { dropRepeats, findStoredIds } from './drop-repeats';
import { readEventMeanings } from './event-meanings';
import type { IncomingEvent } from './incoming-event';
import { knownContents } from './known-contents';
import { knownIdentities } from './known-people';

/** Everything stored that a batch may refer to. */
export type StoredContext = Awaited<ReturnType<typeof readStoredContext>>;

/** Reads, in parallel, what is stored about a batch's events, people and content. */
export async function readStoredContext(tx: TeamTx, incoming: readonly IncomingEvent[]) {
  const [ids, erasures, identities, meanings, domains, definitions, holdout, contents] =
    await runConcurrently([
      findStoredIds(tx, incoming),
      readErasures(tx, incoming),
      knownIdentities(tx, incoming),
      readEventMeanings(tx, incoming),
      ownDomains(tx),
      countedDefinitions(tx),
      runningHoldout(tx),
      knownContents(
        tx,
        incoming.flatMap(({ content }) => content ?? []),
        incoming.flatMap(({ contentId }) => contentId ?? []),
      ),
    ]);
  return { ids, erasures, identities, meanings, isStaff: isStaffOf(domains), definitions, holdout, contents };
}

/** A batch, sorted into what to store and what to leave out. */
export interface SelectedEvents {
  accepted: IncomingEvent[];
  /** Stored before. */
  repeated: number;
  /** Left out: a different event has the same messageId. */
  clashing: IncomingEvent[];
  /** Left out: about the team's own people. */
  staff: IncomingEvent[];
  /** What the batch means for the list of erasures; it names the events left out. */
  erasures: ErasureOutcome;
}

/** Leaves out repeats, erased people, and the team's own. Reads and writes no database. */
export function selectEvents(
  incoming: readonly IncomingEvent[],
  { ids, erasures, identities, isStaff }: Pick<StoredContext, 'ids' | 'erasures' | 'identities' | 'isStaff'>,
  { team, isPublic, now }: { team: string; isPublic: boolean; now: Date },
): SelectedEvents {
  const { fresh, clashing } = dropRepeats(incoming, ids);
  const outcome = applyErasures(fresh, erasures, { team, identities, isPublic, now });
  const accepted: IncomingEvent[] = [];
  const staff: IncomingEvent[] = [];
  for (const event of outcome.kept) (isStaff(event.email) ? staff : accepted).push(event);
  return {
    accepted,
    repeated: incoming.length - fresh.length - clashing.length,
    clashing,
    staff,
    erasures: outcome,
  };
}
