import type { NextContent } from '../contract/rep/lead';
import { useConnection } from './connection-context';
import { fetchTrackedLink } from './tracked-link';

export function useTrackedLink(lead: string) {
  const connection = useConnection();
  return (content: NextContent) => fetchTrackedLink(connection, lead, content);
}
