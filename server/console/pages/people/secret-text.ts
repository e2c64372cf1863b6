import type { CreateAccessRequest } from '../../../../utils/contract/console/people';
import type { ConsoleRole } from '../../../../utils/contract/console/session';

/** What to create and, if known, for whom. */
export interface NewAccess {
  kind: CreateAccessRequest['kind'];
  name?: string;
  email?: string;
  role?: ConsoleRole;
}

/** What a secret is called, and what to do with it. */
export const secretText: Record<NewAccess['kind'], { title: string; next: string }> = {
  rep: { title: 'The connection code', next: 'Send it to the rep, who pastes it into Passback’s options.' },
  link: { title: 'The sign-in link', next: 'Send it to them. It works once, for 15 minutes.' },
  source: {
    title: 'The write key',
    next: 'The system sends it as the user name of Basic authentication, a page as its writeKey.',
  },
  system: { title: 'The token', next: 'The system sends it as “Authorization: Bearer …”.' },
};
