import { Check } from 'lucide-react';
import type { Invitation } from '../../../../utils/contract/rep/invitation';
import { ApiError } from '../../app/call-api';

/** Whether a browser has connected yet, or why that can't be seen now. */
export function ConnectionStatus({
  error,
  wasConnected = false,
}: {
  error: Error | null;
  /** A browser had connected with this code before the page was opened. */
  wasConnected?: boolean;
}) {
  return (
    <p role="status" className="text-ink-2">
      {error && <span className="text-warm">{describeError(error)}</span>}
      {!error &&
        wasConnected &&
        'A browser is already connected with this link. You can connect another one of yours in the same way.'}
      {!error && !wasConnected && (
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-accent" />
          Waiting for Passback to connect. This page shows when it has.
        </span>
      )}
    </p>
  );
}

function describeError(error: Error): string {
  return error instanceof ApiError && error.kind === 'offline'
    ? 'Can’t reach the server. Check your network; this page keeps trying.'
    : `${error.message} This page keeps trying.`;
}

/** Replaces the steps once Passback has connected. */
export function Connected({ invitation: { team, rep } }: { invitation: Invitation }) {
  return (
    <section role="status" className="grid justify-items-start gap-3">
      <span aria-hidden="true" className="filled confirm grid size-10 place-items-center rounded-full">
        <Check className="size-5" />
      </span>
      <h1 className="font-semibold text-name tracking-tight">Connected to {team}</h1>
      <p className="text-ink-2">
        Passback works in your browser now, for{' '}
        <span dir="auto" className="text-ink">
          {rep}
        </span>
        . Go back to its options: choose your sites there, and open your first lead. You can close this page.
      </p>
    </section>
  );
}
