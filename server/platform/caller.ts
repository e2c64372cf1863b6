import type { ConsoleRole } from '../../utils/contract/console/session';
import type { SourceDates, SourceLimits } from '../../utils/contract/console/source';

/** Whose token came with a request. */
export interface RepCaller {
  team: string;
  rep: string;
  name: string;
}

/** Who of marketing's calls: by a session, or by a console token, which is nobody's session and no admin's. */
export interface ConsoleCaller {
  team: string;
  name: string;
  role: ConsoleRole;
  /** Who is signed in; none for a token. */
  person?: string;
  session?: string;
}

/** What of marketing's a write key belongs to. */
export interface SourceCaller {
  team: string;
  source: string;
  /** Its key stands in public pages: it adds events, and decides nothing about who is who. */
  isPublic: boolean;
  /** How its dates are written, where they don't say so themselves. */
  dates?: SourceDates;
  /** What a public key may send, as far as an admin has set it. */
  limits?: Partial<SourceLimits>;
  /** Where the request came from. */
  address?: string;
}
