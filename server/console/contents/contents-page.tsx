import { useInfiniteQuery } from '@tanstack/react-query';
import { consoleContents } from '../../../utils/contract/console-lists';
import { call } from '../call';
import { MorePages } from '../more-pages';
import { Trouble } from '../trouble';
import { Waiting } from '../waiting';
import { ContentRow } from './content-row';
import { useMark } from './use-mark';

/** Content: how leads and reps take it, and whether it is still to be sent. */
export function ContentsPage() {
  const mark = useMark();
  const list = useInfiniteQuery({
    queryKey: ['contents'],
    queryFn: ({ pageParam, signal }) => {
      return call(`contents${pageParam && `?after=${pageParam}`}`, consoleContents, { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const contents = list.data?.pages.flatMap((page) => page.contents) ?? [];
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-5 px-5 py-6 desk:py-8">
      <title>Content · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">Content</h1>
        <p className="text-ink-2">
          What leads engage with. What you mark as expired is no longer offered to reps under “Send next”.
        </p>
      </header>
      <p role="alert" className="text-bad empty:hidden">
        {mark.error?.message}
      </p>
      {list.error && contents.length === 0 && <Trouble error={list.error} onRetry={list.refetch} />}
      {list.isPending && <Waiting what="content" />}
      {list.isSuccess && contents.length === 0 && (
        <p className="text-ink-2">No content yet. It comes in with what your systems send: see Sources.</p>
      )}
      {contents.length > 0 && (
        <ul>
          {contents.map((content) => (
            <ContentRow key={content.id} content={content} onMark={mark.mutate} isMarking={mark.isPending} />
          ))}
        </ul>
      )}
      <MorePages list={list} />
    </div>
  );
}
