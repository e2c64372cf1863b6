import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { normalizeEmail } from '../../utils/identity/email';
import type { Merge } from '../people/merge-leads';
import { sha256 } from '../sha256';
import { insertMany } from '../store/many-rows';
import type { Transaction } from '../store/store';
import { identities } from '../store/tables/lead-tables';
import type { IncomingEvent } from './incoming-event';
import { type Identity, type Known, knownLeads, type LeadRow, ownersByEmail } from './known-people';
import { saveLeads } from './save-leads';
import { asPublic, newLead, takeOver } from './take-over';

export interface People {
  /** The lead of each event, in order, and whose it was before a merge; no lead for a visitor whom nobody has named yet. */
  owners: { lead?: string; origin: string | null }[];
  /** What is known of them after this batch, by id. */
  leads: Map<string, LeadRow>;
  /** The same as the store has them: where they differ, the caller is to save them. */
  stored: ReadonlyMap<string, LeadRow>;
  /** The owner of each lead that this batch names one for. */
  named: Map<string, string>;
  /** Visitors who became known in this batch: what they did before belongs to them now. */
  joined: Record<'user' | 'anonymous', Map<string, string>>;
  /** Leads that are one person, by a server's word. */
  same: Omit<Merge, 'by'>[];
  /** Users whom a browser's key had given to somebody else than a server does. */
  overruled: { user: string; from: string; to: string }[];
}

/**
 * Finds or makes the lead behind each event: by address, then the sender's user id, then its anonymous id. Only an
 * address makes a lead, and new ones are saved. What an `identify` says is taken over, newest first.
 *
 * A public key, which anybody can read in a page, names visitors and fills in what is missing: it never says that two
 * leads are one, nor overrules what a server has said.
 */
export async function resolvePeople(
  tx: Transaction,
  team: string,
  incoming: readonly IncomingEvent[],
  before: Known,
  { isPublic }: { isPublic: boolean },
): Promise<People> {
  const known = new Map(before);
  const ids = [...[...known.values()].map(({ lead }) => lead), ...incoming.flatMap(({ lead }) => lead ?? [])];
  const rows = await knownLeads(tx, team, [...new Set(ids)]);
  const stood = new Map(rows);
  const isOwnerNamed = incoming.some(({ traits }) => traits?.owner);
  const reps = isOwnerNamed ? await ownersByEmail(tx, team) : new Map<string, string>();
  const made: Identity[] = [];
  const named = new Map<string, string>();
  const joined: People['joined'] = { user: new Map(), anonymous: new Map() };
  const same: People['same'] = [];
  const overruled: People['overruled'] = [];
  const find = (kind: Identity['kind'], value: string | undefined) =>
    value === undefined ? undefined : known.get(`${kind} ${value}`);
  const link = (kind: Identity['kind'], value: string | undefined, lead: string, origin: string | null) => {
    if (!value || find(kind, value)) return;
    known.set(`${kind} ${value}`, { lead, isPublic, origin });
    made.push({ team, kind, value, lead, isPublic, origin });
    if (kind === 'user' || kind === 'anonymous') joined[kind].set(value, lead);
  };
  const owners = incoming.map((event): People['owners'][number] => {
    const { email, user, anonymous, previous } = event;
    if (event.lead) return { lead: event.lead, origin: null };
    const byEmail = find('email', email);
    const said = find('user', user);
    const isOverruled = !isPublic && email !== undefined && said?.isPublic && said.lead !== byEmail?.lead;
    const byUser = isOverruled ? undefined : said;
    const before = previousOf(previous, find);
    // An address that is new is a new person, whoever used the same browser or tablet before; a sender's own user id
    // is theirs, whatever their address is now.
    const found = byEmail ?? byUser ?? (email ? undefined : (find('anonymous', anonymous) ?? before));
    if (!found && !email) return { origin: null };
    const id = found?.lead ?? randomUUID();
    const origin = found?.origin ?? null;
    const row = rows.get(id) ?? newLead(team, id, event);
    rows.set(id, takeOver(row, isPublic ? asPublic(event) : event, reps, isPublic));
    if (!isPublic) {
      const owner = event.traits?.owner ? reps.get(event.traits.owner) : undefined;
      if (owner) named.set(id, owner);
      if (byEmail && byUser && byUser.lead !== id) {
        same.push({ kept: id, gone: byUser.lead, reason: `One user id, ${user}` });
      }
      if (before && before.lead !== id && !before.isPublic) {
        same.push({ kept: id, gone: before.lead, reason: `${previous} is called ${user ?? email} now` });
      }
      if (isOverruled && user && said) {
        overruled.push({ user, from: said.lead, to: id });
        known.set(`user ${user}`, { lead: id, isPublic: false, origin });
      }
      link('linkedin', event.traits?.linkedin?.slug, id, origin);
      link('linkedinMember', event.traits?.linkedin?.member, id, origin);
    }
    link('email', email, id, origin);
    if (!byEmail || byEmail.madeBy) link('emailSha256', email && sha256(email), id, origin);
    link('user', user, id, origin);
    link('anonymous', anonymous, id, origin);
    if (previous && !before)
      for (const kind of ['user', 'anonymous'] as const) link(kind, previous, id, origin);
    return { lead: id, origin };
  });
  const fresh = [...rows].filter(([id]) => !stood.has(id));
  const stored = new Map([...stood, ...fresh]);
  await saveLeads(
    tx,
    fresh.map(([, row]) => row),
    named,
  );
  // A rep may have confirmed the same key by its hash before: their word stands.
  await insertMany(tx, identities, made, sql`on conflict do nothing`);
  return { owners, leads: rows, stored, named, joined, same, overruled };
}

/** Who somebody was that a sender calls otherwise now: a user, a visitor, or an address. */
function previousOf<Found>(
  previous: string | undefined,
  find: (kind: Identity['kind'], value: string | undefined) => Found | undefined,
): Found | undefined {
  if (!previous) return undefined;
  return find('user', previous) ?? find('anonymous', previous) ?? find('email', normalizeEmail(previous));
}
