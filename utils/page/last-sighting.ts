import type { Sighting } from '../contract/rep/sighting';

/** The world that our scripts in one page share, and no script of the page's can see. */
const environment: { passbackRead?: string } = globalThis as object;

/** A sighting in one text, to tell one from another. */
export function serializeSighting(sighting: Sighting): string {
  return JSON.stringify(sighting);
}

/** Keeps what a page says as it is read for a panel or the popup. */
export function saveLastSighting(sighting: Sighting): void {
  environment.passbackRead = serializeSighting(sighting);
}

/** What the page said when it was last read; undefined before. */
export function lastSighting(): string | undefined {
  return environment.passbackRead;
}
