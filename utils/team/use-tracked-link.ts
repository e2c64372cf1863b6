import type { NextContent } from '../contract/rep/lead';
import type { Connection } from './connection-store';
import { fetchTrackedLink } from './tracked-link';

/** Gives this lead's own link to a piece of content, by the time it is copied. */
export function useTrackedLink(connection: Connection, lead: string) {
  return (content: NextContent) => fetchTrackedLink(connection, lead, content);
}
