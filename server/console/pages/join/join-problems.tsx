import type { ReactNode } from 'react';
import type { ApiError } from '../../app/call-api';
import { Link } from '../../app/link';

/** The endpoint's address was opened without a code. */
export function NoCode() {
  return (
    <Message title="This is your team’s Passback server">
      <p>
        <b className="font-semibold text-ink">In sales?</b> Open the whole link that marketing sent you. It
        says how to install Passback and connect.
      </p>
      <p>
        <b className="font-semibold text-ink">In marketing?</b>{' '}
        <Link to="" className="link">
          Open the console
        </Link>
      </p>
    </Message>
  );
}

/** A link that lost its end, or isn't one. */
export function IncompleteLink() {
  return (
    <Message title="This link is incomplete">
      <p>
        Part of it is missing or was changed, as can happen when a long link wraps in an email. Copy the whole
        link and open it again, or ask whoever sent it for a new one.
      </p>
    </Message>
  );
}

/** A code that the endpoint doesn't accept. */
export function RefusedCode({ error }: { error: ApiError }) {
  return <Message title="This link doesn’t work">{describe(error)}</Message>;
}

function describe({ kind, type }: ApiError): ReactNode {
  if (type === 'revoked') {
    return <p>Its access was revoked. Ask whoever sent it for a new link.</p>;
  }
  if (kind === 'forbidden') {
    return (
      <p>It contains the key of a system, not the code of a rep. Ask whoever sent it for the right link.</p>
    );
  }
  return <p>This server doesn’t know its code. Ask whoever sent it for a new link.</p>;
}

function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section role="alert" className="grid gap-3 text-ink-2">
      <h1 className="font-semibold text-ink text-name tracking-tight">{title}</h1>
      {children}
    </section>
  );
}
