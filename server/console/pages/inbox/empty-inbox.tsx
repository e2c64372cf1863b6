import type { ReactNode } from 'react';
import type { InboxQuery } from '../../../../utils/contract/console/inbox';
import { Link } from '../../app/link';
import { EmptyFeedback } from '../empty/empty-pages';

/** Why the list is empty: no feedback yet, or none that matches the filters. */
export function EmptyInbox({ query }: { query: InboxQuery }) {
  const names = Object.keys(query);
  if (names.length === 0) {
    return (
      <div className="p-4">
        <EmptyFeedback />
      </div>
    );
  }
  if (names.length === 1 && query.state === 'new') {
    return <Message title="You’re all caught up">You’ve seen all feedback from reps.</Message>;
  }
  return (
    <Message title="No matches">
      No feedback matches these filters.{' '}
      <Link to="inbox" className="link">
        Clear filters
      </Link>
    </Message>
  );
}

function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1.5 px-4 py-10">
      <h2 className="font-semibold text-heading">{title}</h2>
      <p className="text-ink-2">{children}</p>
    </section>
  );
}
