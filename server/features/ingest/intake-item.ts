/**
 * What one entry of a sender's message asks for. Tools and mappings return these; nothing of a message may be left out
 * of the list: what can't be used is a notice or a refusal, so that it is shown under the source.
 */
export type IntakeItem =
  /** Who somebody is, or what they did, in the shape of the Segment specification. */
  | { kind: 'event'; event: object }
  /** A privacy deletion: everything held about this person is erased. */
  | { kind: 'erase'; person: { email?: string; userId?: string } }
  /** Received and deliberately not applied, with the reason in the marketer's words, such as a test lead. */
  | { kind: 'notice'; text: string }
  /** An entry that can't be read, with the reason and the fix in the marketer's words. */
  | { kind: 'refusal'; reason: string };
