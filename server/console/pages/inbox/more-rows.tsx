import { useEffect, useRef } from 'react';
import { MorePages } from '../../ui/more-pages';
import type { useInbox } from './use-inbox';

/** Loads the next page when the end of the list comes near, or by its button. */
export function MoreRows({ inbox }: { inbox: ReturnType<typeof useInbox> }) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = inbox;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const end = ref.current;
    if (!end || !hasNextPage || isFetchingNextPage || isFetchNextPageError) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) fetchNextPage();
      },
      { rootMargin: '600px' },
    );
    observer.observe(end);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  if (!hasNextPage) return <p className="p-4 text-ink-3 text-small">End of list</p>;
  return (
    <div ref={ref} className="p-4">
      <MorePages list={inbox} />
    </div>
  );
}
