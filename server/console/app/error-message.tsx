import type { ReactNode } from 'react';
import { ApiError } from './call-api';
import { SessionEnded } from './session-ended';

/** Why a page's content could not be loaded, and what can be done. */
export function ErrorMessage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const kind = error instanceof ApiError ? error.kind : 'failed';
  if (error instanceof ApiError && kind === 'ended') {
    return <SessionEnded wasSignedIn={error.type === 'session-ended' || error.type === 'sign-in-ended'} />;
  }
  if (kind === 'forbidden') {
    return (
      <Message title="This page is for admins">
        {error.message} An admin can give you admin access under People, or where the endpoint runs.
      </Message>
    );
  }
  if (kind === 'gone') return <Message title="Not found">{error.message}</Message>;
  return (
    <Message
      title={kind === 'offline' ? 'Can’t reach the endpoint' : 'Something went wrong'}
      action={
        <button type="button" className="push" onClick={onRetry}>
          Try again
        </button>
      }
    >
      {kind === 'offline'
        ? 'Check your connection and whether the endpoint is running. Anything you already sent is saved.'
        : error.message}
    </Message>
  );
}

function Message({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <section role="alert" className="grid max-w-md justify-items-start gap-3">
      <h2 className="font-semibold text-heading">{title}</h2>
      <p className="text-ink-2">{children}</p>
      {action}
    </section>
  );
}
