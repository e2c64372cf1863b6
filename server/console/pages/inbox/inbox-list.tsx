import type { InboxQuery } from '../../../../utils/contract/console/inbox';
import { hasSessionEnded } from '../../app/call-api';
import { ErrorMessage } from '../../app/error-message';
import { OutOfDate } from '../../app/out-of-date';
import { Loading } from '../../ui/loading';
import { EmptyInbox } from './empty-inbox';
import { InboxRow } from './inbox-row';
import { MoreRows } from './more-rows';
import type { useInbox } from './use-inbox';

/** The rows, or a message saying why there are none. */
export function InboxList({
  inbox,
  query,
  openId,
  selected,
  onSelect,
}: {
  inbox: ReturnType<typeof useInbox>;
  query: InboxQuery;
  openId: string | undefined;
  selected: ReadonlySet<string>;
  onSelect: (id: string) => void;
}) {
  const { items, error, isPending, isFetchNextPageError, refetch } = inbox;
  if (error && (items.length === 0 || hasSessionEnded(error))) {
    return (
      <div className="p-4">
        <ErrorMessage error={error} onRetry={refetch} />
      </div>
    );
  }
  if (isPending) return <Loading what="feedback" />;
  if (items.length === 0) return <EmptyInbox query={query} />;
  return (
    <>
      {error && !isFetchNextPageError && <OutOfDate error={error} onRetry={refetch} />}
      <ul>
        {items.map((item) => (
          <InboxRow
            key={item.id}
            item={item}
            query={query}
            isOpen={item.id === openId}
            isSelected={selected.has(item.id)}
            onSelect={() => onSelect(item.id)}
          />
        ))}
      </ul>
      <MoreRows inbox={inbox} />
    </>
  );
}
