import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { BrandMark } from '../../../components/ui/brand-mark';
import { signInResponse } from '../../../utils/contract/console/session';
import { callApi } from './call-api';
import { takeReturnPath } from './return-path';
import { goTo } from './route';

/**
 * Opened by a sign-in link. The link is used by the button, not by opening the page, so that a chat app's
 * preview doesn't use it up.
 */
export function SignInPage() {
  const [link] = useState(() => location.hash.slice(1));
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: () => callApi('sign-in', signInResponse, { body: { link } }),
    onSuccess: () => {
      client.clear(); // Someone else may have been signed in here.
      goTo(takeReturnPath() ?? 'overview', { replace: true }); // This also removes the link from the browser's history.
    },
  });
  return (
    <main className="mx-auto grid min-h-dvh max-w-sm content-center justify-items-start gap-4 p-6">
      <title>Sign in · Passback</title>
      <BrandMark size="size-5" />
      <h1 className="font-semibold text-name tracking-tight">Passback console</h1>
      {link ? (
        <>
          <p className="text-ink-2">
            See what sales says about your leads, and reply. This link signs you in once, in this browser.
          </p>
          <button
            type="button"
            className="push-on"
            disabled={signIn.isPending}
            onClick={() => signIn.mutate()}
          >
            {signIn.isPending ? 'Signing in…' : 'Sign in'}
          </button>
        </>
      ) : (
        <p className="text-ink-2">This link is incomplete. Copy the whole link and open it again.</p>
      )}
      <p role="alert" className="text-bad empty:hidden">
        {signIn.error?.message}
      </p>
      <p className="text-ink-3 text-small">
        You stay signed in until 12 hours after you last use the console.
      </p>
    </main>
  );
}
