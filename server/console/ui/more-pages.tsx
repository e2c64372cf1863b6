/** The button for the next page of a list, with a message if loading it failed. */
export function MorePages({
  list: { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, error },
}: {
  list: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => void;
    error: Error | null;
  };
}) {
  if (!hasNextPage) return null;
  return (
    <div>
      <button type="button" className="push" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
        {isFetchingNextPage ? 'Loading more…' : 'Show more'}
      </button>
      <p role="alert" className="mt-1 text-bad text-small empty:hidden">
        {isFetchNextPageError ? error?.message : null}
      </p>
    </div>
  );
}
