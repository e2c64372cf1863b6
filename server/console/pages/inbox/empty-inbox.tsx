import type { ReactNode } from 'react';
import type { InboxQuery } from '../../../../utils/contract/console/inbox';
import { Link } from '../../app/link';

/** Why the list is empty: no feedback yet, or none that matches the filters. */
export function EmptyInbox({ query }: { query: InboxQuery }) {
  const names = Object.keys(query);
  if (names.length === 0) {
    return (
      <Words title="No rep has said anything yet">
        What reps tell you of a lead comes up here within a second. Who has no connection code can’t say
        anything: an admin makes one under People.
      </Words>
    );
  }
  if (names.length === 1 && query.state === 'new') {
    return <Words title="Nothing waits for you">You have seen all that reps said.</Words>;
  }
  return (
    <Words title="Nothing like this">
      No feedback fits all that is asked for.{' '}
      <Link to="inbox" className="link">
        Show everything
      </Link>
    </Words>
  );
}

function Words({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1.5 px-4 py-10">
      <h2 className="font-semibold text-heading">{title}</h2>
      <p className="text-ink-2">{children}</p>
    </section>
  );
}
