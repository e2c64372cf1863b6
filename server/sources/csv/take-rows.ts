import { count, eq } from 'drizzle-orm';
import type { Store, Transaction } from '../../store/store';
import { contents, leads } from '../../store/tables/lead-tables';
import type { IncomingEvent } from '../incoming-event';
import type { Content } from '../segment/content-of';
import { sourceNamed } from '../source-named';
import { storeEvents } from '../store-events';
import { type CountedRows, inParts } from './counted-rows';
import { saveContentRow } from './save-content-row';

/** Takes events out of a file in, part by part: what is in stays in, and counts once when the file comes again. */
export function takeEvents(
  store: Store,
  team: string,
  events: readonly IncomingEvent[],
  now: Date,
): Promise<CountedRows<IncomingEvent>> {
  return inParts(events, (part) =>
    store.inTeam(team, async (tx) => {
      const source = await sourceNamed(tx, team, 'CSV files');
      const before = await countOf(tx, team, leads);
      const { stored, repeated, erased } = await storeEvents(
        tx,
        { team, source, isPublic: false },
        part,
        now,
      );
      const made = (await countOf(tx, team, leads)) - before;
      return { made, stored, repeated, erased };
    }),
  );
}

/** Takes pieces of content in, part by part. */
export function takeContents(
  store: Store,
  team: string,
  pieces: readonly Content[],
): Promise<CountedRows<Content>> {
  return inParts(pieces, (part) =>
    store.inTeam(team, async (tx) => {
      const before = await countOf(tx, team, contents);
      for (const piece of part) await saveContentRow(tx, team, piece);
      const made = (await countOf(tx, team, contents)) - before;
      return { made, stored: part.length, repeated: 0, erased: [] };
    }),
  );
}

async function countOf(tx: Transaction, team: string, table: typeof leads | typeof contents) {
  const [row] = await tx.select({ n: count() }).from(table).where(eq(table.team, team));
  return row?.n ?? 0;
}
