import type { NextContent } from '../contract/rep/lead';
import type { Connection } from './connection-store';
import { fetchTrackedLink } from './tracked-link';

export function useTrackedLink(connection: Connection, lead: string) {
  return (content: NextContent) => fetchTrackedLink(connection, lead, content);
}
