import { useEffect } from 'react';
import { BrandMark } from '../../../components/ui/brand-mark';
import { rememberReturnPath } from './return-path';

/** Shown when nobody is signed in or the session has ended: how to sign in, and come back to this page. */
export function SessionEnded({ wasSignedIn }: { wasSignedIn: boolean }) {
  useEffect(() => rememberReturnPath(location.pathname + location.search), []);
  return (
    <section className="grid justify-items-start gap-3">
      <BrandMark size="size-5" />
      <h1 className="font-semibold text-name tracking-tight">
        {wasSignedIn ? 'Your session has ended' : 'Sign in with a link'}
      </h1>
      <p className="text-ink-2">
        Ask an admin for a sign-in link, which works once. They can create it in the console under People, or
        where the endpoint runs, with
      </p>
      <code className="w-full rounded-lg bg-track px-3 py-2 font-mono text-small">
        passback console-link "Your name"
      </code>
      <p className="text-ink-3 text-small">
        {wasSignedIn
          ? 'Sessions end 12 hours after their last use. Anything you already sent is saved.'
          : 'There is no password. Opened in this browser within an hour, the link leads back to this page.'}
      </p>
    </section>
  );
}
