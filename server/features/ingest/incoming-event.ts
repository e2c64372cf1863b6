import type { IncomingContent } from '../../platform/db/incoming-content';
import type { PersonTraits } from './segment/read-traits';

/** What an event says about a sale: what it is worth, why it was lost, and the sender's ID of it. */
export interface SaleFacts {
  amount: number | null;
  currency: string | null;
  reason: string | null;
  deal: string | null;
}

/** An event in any format, normalized for storage: who did what, with which content, and when. */
export interface IncomingEvent {
  messageId: string;
  /** Other IDs under which the event may be stored, if its sender gave it none. */
  earlierIds?: readonly string[];
  /** A hash of the content, to tell a repeat from a different event with the same messageId. */
  digest: string;
  /**
   * Says who someone is and has no ID of its own. It is a repeat only if it changes nothing that is currently
   * known, so that of A, B, A the last one counts.
   */
  isStatement?: boolean;
  email: string | undefined;
  /** More addresses of the same person. */
  otherEmails?: readonly string[];
  user: string | undefined;
  anonymous: string | undefined;
  /** An earlier ID of the person, according to the sender. */
  previous?: string;
  traits: PersonTraits | undefined;
  /** The traits were sent along with an act: they only fill in what is missing. */
  fillsIn?: boolean;
  act: string | undefined;
  /** The sender's name for a `track` event; teams can map it. */
  name?: string;
  content: IncomingContent | undefined;
  /** Existing content, if the event says nothing else about it. */
  contentId?: string;
  /** The lead, if already known. */
  lead?: string;
  /** Kept only if the act is an outcome, which a team may decide later by mapping the name. */
  sale?: { facts: SaleFacts; warnings: string[] };
  depth: number | null;
  minutes?: number | null;
  /** Probably by a machine. */
  weak: boolean;
  at: Date;
  /** What couldn't be read, as messages for the person who can fix it. The rest is stored. */
  warnings?: string[];
}

/** An event, or the reason it is refused. */
export type ReadEvent = IncomingEvent | { reason: string };
