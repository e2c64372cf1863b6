import { erasuresOf, withoutErased } from '../../erasure/without-erased';
import type { Store } from '../../store/store';
import type { IncomingEvent } from '../incoming-event';
import { piecesOf } from '../known-contents';
import { knownIdentities } from '../known-people';
import type { Content } from '../segment/content-of';
import { takenBefore, withoutRepeats } from '../without-repeats';
import { type CountedRows, inParts } from './counted-rows';

/** What events out of a file would do. It reads alone and locks nothing: a preview holds up nobody's events. */
export function previewEvents(
  store: Store,
  team: string,
  events: readonly IncomingEvent[],
  now: Date,
): Promise<CountedRows<IncomingEvent>> {
  const seen = new Set<string>();
  const known = new Set<string>();
  return inParts(events, (part) =>
    store.inTeam(team, async (tx) => {
      const first = part.filter(({ messageId }) => !seen.has(messageId));
      for (const { messageId } of first) seen.add(messageId);
      const { fresh } = withoutRepeats(first, await takenBefore(tx, team, first));
      const named = await knownIdentities(tx, team, fresh);
      const erasures = await erasuresOf(tx, team, fresh);
      const { kept, erased } = withoutErased(fresh, erasures, { team, named, isPublic: false, now });
      for (const [key, { isPublic }] of named) {
        if (!(isPublic && key.startsWith('user '))) known.add(key); // A server's word overrules a browser's.
      }
      let made = 0;
      for (const { email, user } of kept) {
        const keys = [email && `email ${email}`, user && `user ${user}`].filter((key) => key !== undefined);
        const isKnown = keys.some((key) => known.has(key));
        if (!isKnown && !email) continue; // A visitor whom nobody has named yet.
        if (!isKnown) made++;
        for (const key of keys) known.add(key);
      }
      const repeated = part.length - fresh.length;
      return { made, stored: kept.length, repeated, erased };
    }),
  );
}

/** What pieces of content out of a file would do. */
export function previewContents(
  store: Store,
  team: string,
  pieces: readonly Content[],
): Promise<CountedRows<Content>> {
  const known = new Set<string>();
  return inParts(pieces, (part) =>
    store.inTeam(team, async (tx) => {
      const stand = await piecesOf(
        tx,
        team,
        part.map(({ id }) => id),
      );
      const fresh = new Set(part.map(({ id }) => id).filter((id) => !stand.has(id) && !known.has(id)));
      for (const id of fresh) known.add(id);
      return { made: fresh.size, stored: part.length, repeated: 0, erased: [] };
    }),
  );
}
