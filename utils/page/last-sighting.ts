import type { Sighting } from '../contract/rep/sighting';

/** The isolated world shared by our scripts in a page, invisible to the page's own scripts. */
const environment: { passbackRead?: string } = globalThis as object;

/** Serializes a sighting so that it can be compared. */
export function serializeSighting(sighting: Sighting): string {
  return JSON.stringify(sighting);
}

/** Saves a sighting when it is read for the panel or the popup. */
export function saveLastSighting(sighting: Sighting): void {
  environment.passbackRead = serializeSighting(sighting);
}

/** The sighting from the last reading; undefined if there was none. */
export function getLastSighting(): string | undefined {
  return environment.passbackRead;
}
