import { randomUUID } from 'node:crypto';
import { normalizeEmail } from '../../../utils/identity/email';
import { sha256 } from '../../platform/sha256';
import type { LeadMerge } from '../leads/people/merge-leads';
import { applyTraits, newLead } from './apply-traits';
import type { IncomingEvent } from './incoming-event';
import type { FindRepByOwner, Identity, KnownIdentities, StoredLead } from './known-people';

/** What is known before a batch. */
export interface KnownPeople {
  identities: KnownIdentities;
  leads: ReadonlyMap<string, StoredLead>;
  repOf: FindRepByOwner;
}

/** Who sends a batch, and what the sender may do. */
export interface PeopleRules {
  team: string;
  /** By a public key: it names visitors, and decides nothing. */
  isPublic: boolean;
  /** Somebody has seen that a name changes to another person's, and wants it. */
  renames?: boolean;
  /** Whether one more new lead may be made; it is counted. */
  canCreateLead?: () => boolean;
}

/** Whose an event is. */
export interface Owner {
  /** None for a visitor whom nobody has named yet. */
  lead?: string;
  /** Whose it was before a merge. */
  origin: string | null;
  /** It says what is known already. */
  isRepeat?: boolean;
  /** It gives a known person another one's name, and is left out of a file for that; an act that names them counts. */
  isConflict?: boolean;
  /** It would have made one lead too many. */
  isRefused?: boolean;
}

/** What a batch comes to: who each event is about, and what is to be saved. */
export interface PeoplePlan {
  /** Of each event, in order. */
  owners: Owner[];
  /** What is known of the leads after the batch, by id. */
  leads: Map<string, StoredLead>;
  /** New identities. */
  created: Identity[];
  /** The owner of each lead that this batch names one for. */
  named: Map<string, string>;
  /** Visitors who became known in this batch: what they did before belongs to them now. */
  joined: Record<'user' | 'anonymous', Map<string, string>>;
  /** Leads that are one person, by a server's word. */
  same: Omit<LeadMerge, 'by'>[];
  /** Users whom a public key had given to somebody else than a server does. */
  overruled: { user: string; from: string; to: string }[];
}

/**
 * Finds or makes the lead behind each event: by address, then the sender's user id, then its anonymous id. Only an
 * address makes a lead. What an `identify` says is taken over, newest first. It reads and writes nothing: `known` is
 * extended with what the batch adds, so that the next batch can be planned on top of it. Events get warnings for what
 * was not taken.
 *
 * A public key, which anybody can read in a page, names visitors and fills in what is missing of leads that no server
 * has named: it never says that two leads are one, nor overrules what a server has said.
 */
export function planPeople(
  incoming: readonly IncomingEvent[],
  { identities: known, leads: before, repOf }: KnownPeople,
  { team, isPublic, renames = false, canCreateLead = () => true }: PeopleRules,
): PeoplePlan {
  const rows = new Map(before);
  const created: Identity[] = [];
  const named = new Map<string, string>();
  const joined: PeoplePlan['joined'] = { user: new Map(), anonymous: new Map() };
  const same: PeoplePlan['same'] = [];
  const overruled: PeoplePlan['overruled'] = [];
  const find = (kind: Identity['kind'], value: string | undefined) =>
    value === undefined ? undefined : known.get(`${kind} ${value}`);
  const link = (kind: Identity['kind'], value: string | undefined, lead: string, origin: string | null) => {
    if (!value || find(kind, value)) return;
    known.set(`${kind} ${value}`, { lead, isPublic, origin });
    created.push({ team, kind, value, lead, isPublic, origin });
    if (kind === 'user' || kind === 'anonymous') joined[kind].set(value, lead);
  };
  const owners = incoming.map((event): Owner => {
    const { email, user, anonymous, previous } = event;
    if (event.lead) return { lead: event.lead, origin: null };
    const byEmail = find('email', email);
    const said = find('user', user);
    const isOverruled = !isPublic && email !== undefined && said?.isPublic && said.lead !== byEmail?.lead;
    const byUser = isOverruled ? undefined : said;
    const previously = previousOf(previous, find);
    // An address that is new is a new person, whoever used the same browser or tablet before; a sender's own user id
    // is theirs, whatever their address is now.
    const found = byEmail ?? byUser ?? (email ? undefined : (find('anonymous', anonymous) ?? previously));
    if (!found && !email) return { origin: null };
    if (!found && !canCreateLead()) return { origin: null, isRefused: true };
    const id = found?.lead ?? randomUUID();
    const origin = found?.origin ?? null;
    const row = rows.get(id) ?? newLead(team, id, event, isPublic);
    const taken = applyTraits(row, event, { isPublic, renames });
    const owner = isPublic ? undefined : ownerOf(event);
    if (owner) named.set(id, owner);
    rows.set(id, owner ? { ...taken.row, owner } : taken.row);
    const isChanged = taken.isChanged || (owner !== undefined && owner !== row.owner);
    for (const said of [taken.conflict, taken.warning]) if (said) warn(event, said);
    const linksBefore = created.length;
    if (!isPublic) {
      if (byEmail && byUser && byUser.lead !== id) {
        same.push({ kept: id, merged: byUser.lead, reason: `One user id, ${user}` });
      }
      if (previously && previously.lead !== id && !previously.isPublic) {
        same.push({
          kept: id,
          merged: previously.lead,
          reason: `${previous} is called ${user ?? email} now`,
        });
      }
      if (isOverruled && user && said) {
        overruled.push({ user, from: said.lead, to: id });
        known.set(`user ${user}`, { lead: id, isPublic: false, origin });
      }
    }
    // Under another person's name, the keys of the event may be that other person's.
    if (!taken.conflict) {
      link('email', email, id, origin);
      if (!byEmail || byEmail.createdBy) link('emailSha256', email && sha256(email), id, origin);
      if (!isPublic) {
        link('linkedin', event.traits?.linkedin?.slug, id, origin);
        link('linkedinMember', event.traits?.linkedin?.member, id, origin);
      }
      for (const other of event.otherEmails ?? []) {
        if (find('email', other)) continue;
        link('email', other, id, origin);
        link('emailSha256', sha256(other), id, origin);
      }
      link('user', user, id, origin);
      link('anonymous', anonymous, id, origin);
      if (previous && !previously)
        for (const kind of ['user', 'anonymous'] as const) link(kind, previous, id, origin);
    }
    const isRepeat =
      event.isStatement && found && !isChanged && !taken.conflict && created.length === linksBefore;
    return {
      lead: id,
      origin,
      ...(isRepeat && { isRepeat }),
      ...(taken.conflict && !event.fillsIn && { isConflict: true }),
    };
  });
  return { owners, leads: rows, created, named, joined, same, overruled };

  function ownerOf(event: IncomingEvent): string | undefined {
    const said = event.traits?.owner;
    const owner = said && repOf(said);
    if (said && !owner) {
      warn(event, `The owner “${said.slice(0, 80)}” is not one of your reps. Add them under People first.`);
    }
    return owner;
  }
}

function warn(event: IncomingEvent, warning: string): void {
  event.warnings = [...(event.warnings ?? []), warning];
}

/** Who somebody was that a sender calls otherwise now: a user, a visitor, or an address. */
function previousOf<Found>(
  previous: string | undefined,
  find: (kind: Identity['kind'], value: string | undefined) => Found | undefined,
): Found | undefined {
  if (!previous) return undefined;
  return find('user', previous) ?? find('anonymous', previous) ?? find('email', normalizeEmail(previous));
}
