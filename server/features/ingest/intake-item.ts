/**
 * What one entry of a message asks for. Tools and mappings return these and must not leave out anything:
 * whatever can't be used becomes a notice or refusal, so that it is shown on the source.
 */
export type IntakeItem =
  /** Who someone is or what they did, in the format of the Segment spec. */
  | { kind: 'event'; event: object }
  /** A privacy deletion: everything kept about this person is erased. */
  | { kind: 'erase'; person: { email?: string; userId?: string } }
  /** Received but deliberately not applied, such as a test lead. The text tells marketing why. */
  | { kind: 'notice'; text: string }
  /** Can't be read. The reason tells marketing why and how to fix it. */
  | { kind: 'refusal'; reason: string };
