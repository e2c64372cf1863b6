import type { Content } from './segment/content-of';
import type { PersonTraits } from './segment/traits-of';

/** An event as the store takes it, whatever format it came in: who, what they did, with what, when. */
export interface IncomingEvent {
  messageId: string;
  /** Of what it says, to tell a repeat from another event under the same messageId. */
  digest: string;
  email: string | undefined;
  user: string | undefined;
  anonymous: string | undefined;
  /** What the person was called before, by a sender that says they are the same. */
  previous?: string;
  traits: PersonTraits | undefined;
  act: string | undefined;
  content: Content | undefined;
  /** A piece that is there already, where nothing else is said of it. */
  contentId?: string;
  /** Where it is known already. */
  lead?: string;
  depth: number | null;
  /** Likely a machine's. */
  weak: boolean;
  at: Date;
}
