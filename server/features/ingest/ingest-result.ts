import type { DayQuota } from '../../platform/day-quota';
import type { IncomingEvent } from './incoming-event';
import type { StoredContent } from './known-contents';
import type { Identity, StoredLead } from './known-people';
import type { SimilarAct } from './similar-acts';

/** What happened to a batch of events. */
export interface IngestResult {
  stored: number;
  /** Already stored, or said only what is known already. */
  repeated: number;
  /** Left out: a different event has the same messageId. */
  clashing: IncomingEvent[];
  /** Left out: about people who were erased. */
  erased: IncomingEvent[];
  /** Left out: about the team's own people. */
  staff: IncomingEvent[];
  /** Left out: rows of a file that give a known person someone else's name. */
  conflicts: IncomingEvent[];
  /** For imports: what was changed, to undo it. For other batches only `merges`. */
  touched: BatchChanges;
  /** Events with unmapped names. They are stored but don't count. */
  uncounted: { name: string; events: number }[];
}

export interface BatchChanges {
  leads: { before: StoredLead | undefined; after: StoredLead }[];
  identities: Identity[];
  contents: { before: StoredContent | undefined; after: StoredContent }[];
  /** The previous values of acts whose duration changed or that turned out to be a machine's. */
  acts: SimilarAct[];
  merges: string[];
}

/** Options that differ from regular ingestion. */
export interface IngestOptions {
  /** The import that the events come from. */
  import?: string;
  /** Someone has confirmed that known people get different names. */
  renames?: boolean;
  /** Today's usage by public keys. */
  quota?: DayQuota;
}
