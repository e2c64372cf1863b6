import { useEffect, useState } from 'react';
import { BrandMark } from '../../../../components/ui/brand-mark';
import { formatConnectionCode } from '../../../../utils/contract/shared/connection-code';
import { parseToken } from '../../../../utils/contract/shared/token';
import { goTo } from '../../app/route';
import { Loading } from '../../ui/loading';
import { CodeNotes } from './code-notes';
import { Connected, ConnectionStatus } from './connection-status';
import { IncompleteLink, NoCode, RefusedCode } from './join-problems';
import { JoinSteps } from './join-steps';
import { isRefused, useInvitation } from './use-invitation';

/** Opened by a rep's link, without sign-in: how to install the extension and connect, and whether it has. */
export function JoinPage() {
  const token = useTokenInAddress();
  const isWhole = parseToken(token) !== undefined;
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center gap-5 p-5 sm:p-8">
      <title>Connect Passback</title>
      <p className="flex items-center gap-2 font-semibold text-ink-2">
        <BrandMark size="size-5" /> Passback
      </p>
      {isWhole && <InvitationSteps key={token} token={token} />}
      {!isWhole && (token ? <IncompleteLink /> : <NoCode />)}
    </main>
  );
}

/**
 * The token of the link that was opened last. Opening another link in the same tab loads no page, and the token
 * stays known when it is taken out of the address.
 */
function useTokenInAddress(): string {
  const [token, setToken] = useState(readToken);
  useEffect(() => {
    const controller = new AbortController();
    addEventListener('hashchange', () => setToken(readToken()), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return token;
}

function readToken(): string {
  return location.hash.slice(1);
}

function InvitationSteps({ token }: { token: string }) {
  const { data, error } = useInvitation(token);
  const [wasConnected, setWasConnected] = useState<boolean>();
  if (data && wasConnected === undefined) setWasConnected(data.isConnected);
  const hasJustConnected = data?.isConnected === true && wasConnected === false;
  useEffect(() => {
    if (hasJustConnected) goTo('join', { replace: true }); // Takes the code out of the address bar.
  }, [hasJustConnected]);
  if (isRefused(error)) return <RefusedCode error={error} />;
  if (!data) return error ? <ConnectionStatus error={error} /> : <Loading what="your invitation" />;
  if (hasJustConnected) return <Connected invitation={data} />;
  const code = formatConnectionCode({ url: location.origin, token });
  return (
    <>
      <header className="grid gap-1">
        <h1 className="font-semibold text-name tracking-tight">Connect Passback to {data.team}</h1>
        <p className="text-ink-2">
          <b className="font-semibold text-ink" dir="auto">
            {data.rep}
          </b>
          , this link is for you. Passback shows what a prospect engaged with and how good a lead they are,
          beside their LinkedIn profile or email.
        </p>
      </header>
      <CodeNotes code={code} fix="Ask whoever sent you this link for one that starts with https://." />
      <JoinSteps code={code} installUrl={data.installUrl} />
      <ConnectionStatus error={error} wasConnected={data.isConnected} />
    </>
  );
}
