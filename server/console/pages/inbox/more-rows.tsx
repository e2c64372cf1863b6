import { useEffect, useRef } from 'react';
import type { useInbox } from './use-inbox';

/** Loads the next page when the end of the list comes near, or by its button. */
export function MoreRows({ inbox }: { inbox: ReturnType<typeof useInbox> }) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, error } = inbox;
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const button = ref.current;
    if (!button || !hasNextPage || isFetchingNextPage || isFetchNextPageError) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) fetchNextPage();
      },
      { rootMargin: '600px' },
    );
    observer.observe(button);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  if (!hasNextPage) return <p className="p-4 text-ink-3 text-small">End of list</p>;
  return (
    <div className="p-4">
      <button
        ref={ref}
        type="button"
        className="push"
        disabled={isFetchingNextPage}
        onClick={() => fetchNextPage()}
      >
        {isFetchingNextPage ? 'Loading more…' : 'Show more'}
      </button>
      <p role="alert" className="mt-1 text-bad text-small empty:hidden">
        {isFetchNextPageError ? error?.message : null}
      </p>
    </div>
  );
}
