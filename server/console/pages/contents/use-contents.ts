import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { consoleContents, type contentsQuery } from '../../../../utils/contract/console/console-lists';
import { call } from '../../app/call';

type Asked = Pick<z.infer<typeof contentsQuery>, 'find' | 'only'>;

/** Content by title, page by page: all of it, or what is asked for. */
export function useContents({ find, only }: Asked = {}) {
  return useInfiniteQuery({
    queryKey: ['contents', { find, only }],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        ...(pageParam && { after: pageParam }),
        ...(find && { find }),
        ...(only && { only }),
      });
      return call(`contents?${query}`, consoleContents, { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
