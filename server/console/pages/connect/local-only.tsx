import { isLoopback } from '../../../../utils/contract/shared/connection-code';

/** Warns that tools elsewhere can’t reach this endpoint if only this machine can. */
export function LocalOnly({ origin }: { origin: string }) {
  if (!isLoopback(new URL(origin).hostname)) return null;
  return (
    <p className="rounded-lg bg-warm-soft px-3 py-2 text-small">
      <b className="font-semibold text-warm">Only programs on this machine can reach this address.</b> To
      connect tools that run elsewhere, open the console at the endpoint’s public HTTPS address. If it doesn’t
      have one, ask the person who runs it to put a TLS proxy in front of it and set PUBLIC_URL.
    </p>
  );
}
