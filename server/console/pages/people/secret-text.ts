import type { CreateAccessRequest } from '../../../../utils/contract/console/people';
import type { ConsoleRole } from '../../../../utils/contract/console/session';

/** What to create and, if known, for whom. */
export interface NewAccess {
  kind: CreateAccessRequest['kind'];
  name?: string;
  email?: string;
  role?: ConsoleRole;
}

/** What a secret is called, and what to do with it. A rep’s is explained by `RepInvitation`. */
export const secretTexts: Record<Exclude<NewAccess['kind'], 'rep'>, { title: string; next: string }> = {
  link: { title: 'Sign-in link', next: 'Send it to them. It works once, for 15 minutes.' },
  source: {
    title: 'Write key',
    next: 'Servers send it as the Basic authentication user name. Web pages use it as writeKey.',
  },
  system: { title: 'Token', next: 'The system sends it in the header “Authorization: Bearer …”.' },
};
