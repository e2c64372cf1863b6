import { hourInMs } from '../contract/shared/day';
import { type Look, openCache } from './cache-db';

/** Looks closer together than this are one: a rep goes back and forth between a card and a page. */
const sameLookMs = hourInMs;
/** The most leads whose looks are kept. */
const maxLooks = 5000;

/**
 * Records that the rep looks at a lead's card, on this device only.
 *
 * @returns the look before this one; undefined if it is the first.
 */
export async function recordLook(
  connection: string,
  { lead, total }: { lead: string; total: number },
  now = new Date(),
): Promise<Look | undefined> {
  const db = await openCache();
  const tx = db.transaction('looks', 'readwrite');
  const known = await tx.store.get([connection, lead]);
  const isSame = known !== undefined && now.getTime() - known.at.getTime() < sameLookMs;
  const before = isSame ? known.before : known && { at: known.at, total: known.total };
  await tx.store.put({ connection, lead, at: now, total, before });
  let excess = (await tx.store.count()) - maxLooks;
  for await (const cursor of tx.store.index('at').iterate()) {
    if (excess-- <= 0) break;
    await cursor.delete();
  }
  await tx.done;
  return before;
}

/** When the rep last looked at leads on this device, by lead. Leads without a look are left out. */
export async function readLooks(connection: string, leads: readonly string[]): Promise<Map<string, Date>> {
  const { store } = (await openCache()).transaction('looks');
  const looks = await Promise.all(leads.map((lead) => store.get([connection, lead])));
  return new Map(looks.flatMap((look) => (look ? [[look.lead, look.at] as const] : [])));
}
