import { randomUUID } from 'node:crypto';
import { cutText } from '../../../utils/identity/cut-text';
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

/** Who sends a batch and what they may do. */
export interface PeopleRules {
  team: string;
  /** Sent with a public key: it identifies visitors and can't override a server. */
  isPublic: boolean;
  /** When the batch came in. */
  receivedAt: Date;
  /** Someone has confirmed that known people get different names. */
  renames?: boolean;
  /** Uses up one new lead of the key's quota. @returns false if none is left. */
  takeLeadQuota?: () => boolean;
}

/** The lead that an event belongs to. */
export interface Owner {
  /** Undefined for a visitor who isn't known yet. */
  lead?: string;
  /** The lead it belonged to before a merge. */
  mergedFrom: string | null;
  /** It says only what is known already. */
  isRepeat?: boolean;
  /**
   * It gives a known person someone else's name. Such a row of a file is left out, but an act still counts.
   */
  isConflict?: boolean;
  /** It would have exceeded the limit of new leads. */
  isRefused?: boolean;
}

/** What a batch changes: the lead of each event, and what to save. */
export interface PeoplePlan {
  /** One per event, in order. */
  owners: Owner[];
  /** The leads after the batch, by ID. */
  leads: Map<string, StoredLead>;
  /** New identities. */
  created: Identity[];
  /** Owners that this batch sets, by lead. */
  named: Map<string, string>;
  /** Visitors who became known in this batch. Their earlier events now belong to the lead. */
  joined: Record<'user' | 'anonymous', Map<string, string>>;
  /** Pairs of leads that a server says are one person. */
  same: Omit<LeadMerge, 'by'>[];
  /** Users whom a public key had assigned to a different lead than a server does. */
  overruled: { user: string; from: string; to: string }[];
}

/**
 * Finds or creates the lead for each event: by email address, then user ID, then anonymous ID. Only an email
 * address creates a lead. Traits are applied newest first. Reads and writes no database: `known` is extended
 * with the batch, so that the next batch can be planned on top of it. Events get warnings for traits that
 * were not applied.
 *
 * A public key, which anyone can read in a page, can identify visitors and fill in what is missing on leads
 * that no server has named. It can't merge leads or override what a server has said.
 */
export function planPeople(
  incoming: readonly IncomingEvent[],
  { identities: known, leads: before, repOf }: KnownPeople,
  { team, isPublic, receivedAt, renames = false, takeLeadQuota = () => true }: PeopleRules,
): PeoplePlan {
  const rows = new Map(before);
  const created: Identity[] = [];
  const named = new Map<string, string>();
  const joined: PeoplePlan['joined'] = { user: new Map(), anonymous: new Map() };
  const same: PeoplePlan['same'] = [];
  const overruled: PeoplePlan['overruled'] = [];
  const find = (kind: Identity['kind'], value: string | undefined) =>
    value === undefined ? undefined : known.get(`${kind} ${value}`);
  const link = (
    kind: Identity['kind'],
    value: string | undefined,
    lead: string,
    mergedFrom: string | null,
  ) => {
    if (!value || find(kind, value)) return;
    known.set(`${kind} ${value}`, { lead, isPublic, mergedFrom });
    created.push({ team, kind, value, lead, isPublic, mergedFrom });
    if (kind === 'user' || kind === 'anonymous') joined[kind].set(value, lead);
  };
  const owners = incoming.map((event): Owner => {
    const { email, user, anonymous, previous } = event;
    if (event.lead) return { lead: event.lead, mergedFrom: null };
    const byEmail = find('email', email);
    const storedUser = find('user', user);
    const isOverruled =
      !isPublic && email !== undefined && storedUser?.isPublic && storedUser.lead !== byEmail?.lead;
    const byUser = isOverruled ? undefined : storedUser;
    const previously = previousOf(previous, find);
    // A new address is a new person, whoever used the same browser or tablet before. A sender's own user ID
    // stays with its person, whatever their address is now.
    const found = byEmail ?? byUser ?? (email ? undefined : (find('anonymous', anonymous) ?? previously));
    if (!found && !email) return { mergedFrom: null };
    if (!found && !takeLeadQuota()) return { mergedFrom: null, isRefused: true };
    const id = found?.lead ?? randomUUID();
    const mergedFrom = found?.mergedFrom ?? null;
    const row = rows.get(id) ?? newLead(team, id, event, isPublic);
    const applied = applyTraits(row, event, { isPublic, renames, receivedAt });
    const owner = isPublic ? undefined : ownerOf(event);
    if (owner) named.set(id, owner);
    rows.set(id, owner ? { ...applied.row, owner } : applied.row);
    const isChanged = applied.isChanged || (owner !== undefined && owner !== row.owner);
    for (const warning of [applied.conflict, applied.warning]) if (warning) warn(event, warning);
    const linksBefore = created.length;
    if (!isPublic) {
      if (byEmail && byUser && byUser.lead !== id) {
        same.push({ kept: id, merged: byUser.lead, reason: `Same user ID: ${user}` });
      }
      if (previously && previously.lead !== id && !previously.isPublic) {
        same.push({
          kept: id,
          merged: previously.lead,
          reason: `${previous} is now ${user ?? email}`,
        });
      }
      if (isOverruled && user && storedUser) {
        overruled.push({ user, from: storedUser.lead, to: id });
        known.set(`user ${user}`, { lead: id, isPublic: false, mergedFrom });
      }
    }
    // If the event carries another person's name, its keys may be that person's, too.
    if (!applied.conflict) {
      link('email', email, id, mergedFrom);
      if (!byEmail || byEmail.createdBy) link('emailSha256', email && sha256(email), id, mergedFrom);
      if (!isPublic) {
        link('linkedin', event.traits?.linkedin?.slug, id, mergedFrom);
        link('linkedinMember', event.traits?.linkedin?.member, id, mergedFrom);
      }
      for (const other of event.otherEmails ?? []) {
        if (find('email', other)) continue;
        link('email', other, id, mergedFrom);
        link('emailSha256', sha256(other), id, mergedFrom);
      }
      link('user', user, id, mergedFrom);
      link('anonymous', anonymous, id, mergedFrom);
      if (previous && !previously)
        for (const kind of ['user', 'anonymous'] as const) link(kind, previous, id, mergedFrom);
    }
    const isRepeat =
      event.isStatement && found && !isChanged && !applied.conflict && created.length === linksBefore;
    return {
      lead: id,
      mergedFrom,
      ...(isRepeat && { isRepeat }),
      ...(applied.conflict && !event.fillsIn && { isConflict: true }),
    };
  });
  return { owners, leads: rows, created, named, joined, same, overruled };

  function ownerOf(event: IncomingEvent): string | undefined {
    const written = event.traits?.owner;
    const owner = written && repOf(written);
    if (written && !owner) {
      warn(event, `The owner “${cutText(written, 80)}” isn’t one of your reps. Add them under People first.`);
    }
    return owner;
  }
}

function warn(event: IncomingEvent, warning: string): void {
  event.warnings = [...(event.warnings ?? []), warning];
}

/** The earlier identity that a sender has renamed: a user, a visitor, or an address. */
function previousOf<Found>(
  previous: string | undefined,
  find: (kind: Identity['kind'], value: string | undefined) => Found | undefined,
): Found | undefined {
  if (!previous) return undefined;
  return find('user', previous) ?? find('anonymous', previous) ?? find('email', normalizeEmail(previous));
}
