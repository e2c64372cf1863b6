import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { consoleContents, type contentsQuery } from '../../../../utils/contract/console/console-lists';
import { callApi } from '../../app/call-api';

type Filter = Pick<z.infer<typeof contentsQuery>, 'search' | 'only'>;

/** Content by title, one page at a time: all of it, or filtered. */
export function useContents({ search, only }: Filter = {}) {
  return useInfiniteQuery({
    queryKey: ['contents', { search, only }],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        ...(pageParam && { after: pageParam }),
        ...(search && { search }),
        ...(only && { only }),
      });
      return callApi(`contents?${query}`, consoleContents, { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
