import type { NextPiece } from '../contract/rep/lead';
import type { Connection } from './connection-store';
import { ownLink } from './own-link';

/** Gives this lead's own link to a piece of content, by the time it is copied. */
export function useOwnLink(connection: Connection, lead: string) {
  return (piece: NextPiece) => ownLink(connection, lead, piece);
}
