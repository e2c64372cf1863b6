import type { ReactNode } from 'react';
import { ApiError } from './call-api';
import { SessionEnded } from './session-ended';

/** Why a page's content could not be loaded, and what can be done. */
export function ErrorMessage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const trouble = error instanceof ApiError ? error.trouble : 'failed';
  if (trouble === 'ended') return <SessionEnded detail={error.message} />;
  if (trouble === 'forbidden') {
    return (
      <Message title="This page is for admins">
        {error.message} An admin can make you one: in the console under People, or where the endpoint runs.
      </Message>
    );
  }
  if (trouble === 'gone') return <Message title="Nothing here any more">{error.message}</Message>;
  return (
    <Message
      title={trouble === 'offline' ? 'The endpoint can’t be reached' : 'Something failed'}
      action={
        <button type="button" className="push" onClick={onRetry}>
          Try again
        </button>
      }
    >
      {trouble === 'offline'
        ? 'Check your connection, and whether the endpoint runs. What you sent before is kept.'
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
