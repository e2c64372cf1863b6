import type { ConsoleRole } from '../../utils/contract/console/session';
import type { SourceDates, SourceLimits } from '../../utils/contract/console/source';

/** The rep whose token came with a request. */
export interface RepCaller {
  team: string;
  rep: string;
  name: string;
  /** The ID of the token. */
  token: string;
}

/**
 * A marketer with a session, or a system with a console token, which has no session and is never an admin.
 */
export interface ConsoleCaller {
  team: string;
  name: string;
  role: ConsoleRole;
  /** The signed-in person; undefined for a token. */
  person?: string;
  session?: string;
  /** The ID of a system's token. */
  token?: string;
}

/** The source that a write key belongs to. */
export interface SourceCaller {
  team: string;
  source: string;
  /** Its key is in public pages, so it can add events but not override who is who. */
  isPublic: boolean;
  /** How its dates are written if they don't say. */
  dates?: SourceDates;
  /** Limits that an admin has set for a public key. */
  limits?: Partial<SourceLimits>;
  /** The client's address. */
  address?: string;
}
