import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { BrandMark } from '../../../components/ui/brand-mark';
import { signInOptions } from '../../../utils/contract/rep/company-sign-in';
import { callApi } from './call-api';
import { rememberReturnPath } from './return-path';
import { toHref } from './route';

/** Shown when nobody is signed in or the session has ended: how to sign in, and come back to this page. */
export function SessionEnded({ wasSignedIn }: { wasSignedIn: boolean }) {
  useEffect(() => rememberReturnPath(location.pathname + location.search), []);
  const { data: options, isPending } = useQuery({
    queryKey: ['sign-in-options'],
    queryFn: () => callApi('/v1/sign-in-options', signInOptions),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false, // Without an answer, a link still works.
  });
  if (isPending) return null;
  return (
    <section className="grid justify-items-start gap-3">
      <BrandMark size="size-5" />
      <h1 className="font-semibold text-name tracking-tight">
        {describeSignIn({ wasSignedIn, isCompany: options?.company === true })}
      </h1>
      {options?.company && (
        <a className="push-on mb-2 inline-flex items-center" href={companySignInHref()}>
          Sign in with your company account
        </a>
      )}
      <p className="text-ink-2">
        {options?.company ? 'Without one, ask' : 'Ask'} an admin for a sign-in link, which works once. They
        can create it in the console under People, or where the endpoint runs, with
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

function describeSignIn({ wasSignedIn, isCompany }: { wasSignedIn: boolean; isCompany: boolean }): string {
  if (wasSignedIn) return 'Your session has ended';
  return isCompany ? 'Sign in' : 'Sign in with a link';
}

/** Leads back to this page. */
function companySignInHref(): string {
  const page = (location.pathname + location.search).slice(toHref('').length);
  return page === '' ? '/sign-in' : `/sign-in?${new URLSearchParams({ page })}`;
}
