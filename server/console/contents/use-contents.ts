import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { consoleContents } from '../../../utils/contract/console-lists';
import { call } from '../call';

/** Content by title, page by page. */
export function useContents() {
  return useInfiniteQuery({
    queryKey: ['contents'],
    queryFn: ({ pageParam, signal }) =>
      call(`contents${pageParam && `?after=${pageParam}`}`, consoleContents, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** Reads all pages of a list, one after the other, while they are wanted: to filter or search all of it. */
export function useAllPages(
  {
    hasNextPage,
    isFetching,
    isError,
    fetchNextPage,
  }: { hasNextPage: boolean; isFetching: boolean; isError: boolean; fetchNextPage: () => unknown },
  isWanted: boolean,
): void {
  useEffect(() => {
    if (isWanted && hasNextPage && !isFetching && !isError) fetchNextPage();
  }, [isWanted, hasNextPage, isFetching, isError, fetchNextPage]);
}
