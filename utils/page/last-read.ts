import type { Sighting } from '../contract/rep/sighting';

/** The world that our scripts in one page share, and no script of the page's can see. */
const world: { passbackRead?: string } = globalThis as object;

/** A sighting in one text, to tell one from another. */
export function textOfSighting(sighting: Sighting): string {
  return JSON.stringify(sighting);
}

/** Keeps what a page says as it is read for a panel or the popup. */
export function keepRead(sighting: Sighting): void {
  world.passbackRead = textOfSighting(sighting);
}

/** What the page said when it was last read; undefined before. */
export function lastRead(): string | undefined {
  return world.passbackRead;
}
