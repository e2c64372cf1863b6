import { sql } from 'drizzle-orm';
import { insertMany } from '../../platform/db/many-rows';
import type { TeamTx } from '../../platform/db/store';
import { identities } from '../../platform/db/tables/lead-tables';
import { heldBackOf, type RunningHoldout } from '../holdouts/running-holdout';
import type { CountedDefinition } from '../scoring/counted-definitions';
import type { IncomingEvent } from './incoming-event';
import { type KnownIdentities, knownLeads, repsByOwner, type StoredLead } from './known-people';
import { type KnownPeople, type PeoplePlan, type PeopleRules, planPeople } from './plan-people';
import { saveLeads } from './save-leads';
import { scoreFit } from './score-fit';

/** The people of a batch, with new leads and identities saved. */
export interface People extends PeoplePlan {
  /** The leads that existed before the batch. */
  before: ReadonlyMap<string, StoredLead>;
  /** The leads as stored. The caller must save those that differ in `leads`. */
  stored: ReadonlyMap<string, StoredLead>;
}

/** Reads what is known of the people in a batch. */
export async function readKnownPeople(
  tx: TeamTx,
  incoming: readonly IncomingEvent[],
  known: KnownIdentities,
): Promise<KnownPeople> {
  const ids = [...[...known.values()].map(({ lead }) => lead), ...incoming.flatMap(({ lead }) => lead ?? [])];
  const isOwnerNamed = incoming.some(({ traits }) => traits?.owner);
  return {
    identities: new Map(known),
    leads: await knownLeads(tx, [...new Set(ids)]),
    repOf: isOwnerNamed ? await repsByOwner(tx) : () => undefined,
  };
}

/** Finds or creates the lead for each event, as `planPeople` says, and saves new ones with the score of their fit. */
export async function resolvePeople(
  tx: TeamTx,
  incoming: readonly IncomingEvent[],
  known: KnownIdentities,
  rules: PeopleRules & { definitions: readonly CountedDefinition[]; holdout: RunningHoldout | undefined },
): Promise<People> {
  const before = await readKnownPeople(tx, incoming, known);
  const plan = planPeople(incoming, before, rules);
  const fresh = [...plan.leads]
    .filter(([id]) => !before.leads.has(id))
    .map(([id, row]) => {
      const assigned = { ...row, heldBack: heldBackOf(rules.holdout, id) };
      return [id, scoreFit(assigned, rules.definitions, rules.receivedAt)] as const;
    });
  for (const [id, row] of fresh) plan.leads.set(id, row);
  await saveLeads(
    tx,
    fresh.map(([, row]) => row),
    plan.named,
  );
  // A rep may have confirmed the same key by its hash before; the rep's confirmation wins.
  await insertMany(tx, identities, plan.created, sql`on conflict do nothing`);
  return { ...plan, before: before.leads, stored: new Map([...before.leads, ...fresh]) };
}
