import type { DayQuota } from '../../platform/day-quota';
import type { IncomingEvent } from './incoming-event';
import type { StoredContent } from './known-contents';
import type { Identity, StoredLead } from './known-people';
import type { SimilarAct } from './similar-acts';

/** What became of events that were taken in. */
export interface IngestResult {
  stored: number;
  /** Had been taken in before, or said what is known already. */
  repeated: number;
  /** Another event has their messageId: they were left out. */
  clashing: IncomingEvent[];
  /** They are about people who were erased: they were left out. */
  erased: IncomingEvent[];
  /** They are about the team's own people: they were left out. */
  staff: IncomingEvent[];
  /** Rows of a file that give a known person another one's name: they were left out. */
  conflicts: IncomingEvent[];
  /** What was changed, where the events come in a file, to undo it by. */
  touched: BatchChanges;
  /** Events whose names mean nothing yet: they are kept and count nothing. */
  uncounted: { name: string; events: number }[];
}

/** What a batch changed. */
export interface BatchChanges {
  leads: { before: StoredLead | undefined; after: StoredLead }[];
  identities: Identity[];
  contents: { before: StoredContent | undefined; after: StoredContent }[];
  /** Acts of before that were found to be longer, or a machine's, as they were. */
  acts: SimilarAct[];
  merges: string[];
}

/** How a batch is taken in, where it isn't as usual. */
export interface IngestOptions {
  /** The file that the events come in. */
  import?: string;
  /** Somebody has seen that a name changes to another person's, and wants it. */
  renames?: boolean;
  /** What public keys have used on this day. */
  quota?: DayQuota;
}
