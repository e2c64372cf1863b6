import type { Sighting } from '../contract/rep/sighting';

declare global {
  /** In the isolated world that our scripts in a page share, invisible to the page's own scripts. */
  var passbackRead: string | undefined;
}

/** Serializes a sighting so that it can be compared. */
export function serializeSighting(sighting: Sighting): string {
  return JSON.stringify(sighting);
}

/** Saves a sighting when it is read for the panel or the popup. */
export function saveLastSighting(sighting: Sighting): void {
  globalThis.passbackRead = serializeSighting(sighting);
}

/** The sighting from the last reading; undefined if there was none. */
export function getLastSighting(): string | undefined {
  return globalThis.passbackRead;
}
