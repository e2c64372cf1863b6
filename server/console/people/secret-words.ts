import type { Making } from './make-dialog';

/** What a secret is, and what is done with it. */
export const secretWords: Record<Making['kind'], { title: string; next: string }> = {
  rep: { title: 'The connection code', next: 'Send it to the rep, who pastes it into Passback’s options.' },
  link: { title: 'The sign-in link', next: 'Send it to them. It works once, for 15 minutes.' },
  source: {
    title: 'The write key',
    next: 'The system sends it as the user name of Basic authentication, a page as its writeKey.',
  },
  system: { title: 'The token', next: 'The system sends it as “Authorization: Bearer …”.' },
};
