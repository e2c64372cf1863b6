import type { ReactNode } from 'react';
import type { InboxQuery } from '../../../../utils/contract/console/inbox';
import { Link } from '../../app/link';
import { Loading } from '../../ui/loading';
import { EmptyFeedback } from '../empty/empty-pages';
import { toInboxPath } from './query';
import { useInbox } from './use-inbox';

/** Why the list is empty: no feedback yet, or none that matches the filters. */
export function EmptyInbox({ query }: { query: InboxQuery }) {
  const { needs, ...filters } = query;
  const isFiltered = Object.keys(filters).length > 0;
  if (!isFiltered && needs === 'answer') return <NothingToAnswer />;
  if (!isFiltered) return <NoFeedback />;
  return (
    <Message title="No matches">
      No feedback matches these filters.{' '}
      <Link to={toInboxPath({ needs })} className="link">
        Clear filters
      </Link>
    </Message>
  );
}

/** Nothing needs an answer: all is done, or no rep has given feedback yet. */
function NothingToAnswer() {
  const { items, isPending, isSuccess } = useInbox({});
  if (isPending) return <Loading what="feedback" />;
  if (isSuccess && items.length === 0) return <NoFeedback />;
  return (
    <Message title="Nothing needs an answer">
      Leads that sales sends back, and notes from reps, appear here within seconds.{' '}
      <Link to="inbox?needs=all" className="link">
        Show all feedback
      </Link>
    </Message>
  );
}

function NoFeedback() {
  return (
    <div className="p-4">
      <EmptyFeedback />
    </div>
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
