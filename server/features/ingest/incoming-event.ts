import type { IncomingContent } from '../../platform/db/incoming-content';
import type { PersonTraits } from './segment/read-traits';

/** An event as the store takes it, whatever format it came in: who, what they did, with what, when. */
export interface IncomingEvent {
  messageId: string;
  /** Other ids that the same event may have been stored under, where its sender gave it none. */
  earlierIds?: readonly string[];
  /** Of what it says, to tell a repeat from another event under the same messageId. */
  digest: string;
  /**
   * It says who somebody is and has no id of its own: it is a repeat only if it changes nothing that is known now, so
   * that of A, B, A the last one counts.
   */
  isStatement?: boolean;
  email: string | undefined;
  /** Further addresses of the same person. */
  otherEmails?: readonly string[];
  user: string | undefined;
  anonymous: string | undefined;
  /** What the person was called before, by a sender that says they are the same. */
  previous?: string;
  traits: PersonTraits | undefined;
  /** Its traits come beside an act: they fill in what is missing and replace nothing that is known. */
  fillsIn?: boolean;
  act: string | undefined;
  /** What a `track` was called by its sender: a team can say what that means. */
  name?: string;
  content: IncomingContent | undefined;
  /** A piece that is there already, where nothing else is said of it. */
  contentId?: string;
  /** Where it is known already. */
  lead?: string;
  depth: number | null;
  /** How long it lasted. */
  minutes?: number | null;
  /** Likely a machine's. */
  weak: boolean;
  at: Date;
  /** What in it could not be read, in the words of the person who can fix it; the rest is taken. */
  warnings?: string[];
}

/** What was read of one event: the event, or why it can't be taken. */
export type ReadEvent = IncomingEvent | { reason: string };
