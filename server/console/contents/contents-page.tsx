import { useState } from 'react';
import type { ConsoleContent } from '../../../utils/contract/console-lists';
import { Link } from '../link';
import { MorePages } from '../more-pages';
import { Trouble } from '../trouble';
import { Waiting } from '../waiting';
import { ContentFilter } from './content-filter';
import { ContentRow } from './content-row';
import { MergeDialog } from './merge-dialog';
import { useAllPages, useContents } from './use-contents';
import { useMark } from './use-mark';

/** Content: how leads and reps take it, what visitors added, and whether it is still to be sent. */
export function ContentsPage() {
  const mark = useMark();
  const list = useContents();
  const [isOnlyPublic, setIsOnlyPublic] = useState(false);
  const [merging, setMerging] = useState<ConsoleContent>();
  const [merged, setMerged] = useState<string>();
  useAllPages(list, isOnlyPublic);
  const contents = list.data?.pages.flatMap((page) => page.contents) ?? [];
  const fromVisitors = contents.filter(({ isPublic }) => isPublic);
  const shown = isOnlyPublic ? fromVisitors : contents;
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-5 px-5 py-6 desk:py-8">
      <title>Content · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">Content</h1>
        <p className="text-ink-2">
          What leads engage with. Reps are no longer offered what you mark as expired.
        </p>
      </header>
      <p role="alert" className="text-bad empty:hidden">
        {mark.error?.message}
      </p>
      <p role="status" className="text-accent empty:hidden">
        {merged}
      </p>
      {list.error && contents.length === 0 && <Trouble error={list.error} onRetry={list.refetch} />}
      {list.isPending && <Waiting what="content" />}
      {list.isSuccess && contents.length === 0 && (
        <p className="text-ink-2">
          No content yet. It comes in with what your tools send, or with a file: see{' '}
          <Link to="sources" className="link">
            Sources
          </Link>
          .
        </p>
      )}
      {(fromVisitors.length > 0 || isOnlyPublic) && (
        <ContentFilter
          isOnlyPublic={isOnlyPublic}
          fromVisitors={fromVisitors.length}
          isMore={list.hasNextPage}
          onChange={setIsOnlyPublic}
        />
      )}
      {isOnlyPublic && !list.hasNextPage && fromVisitors.length === 0 && (
        <p className="text-ink-2">All content is reviewed.</p>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map((content) => (
            <ContentRow
              key={content.id}
              content={content}
              onMark={mark.mutate}
              onMerge={() => {
                setMerged(undefined);
                setMerging(content);
              }}
              isMarking={mark.isPending}
            />
          ))}
        </ul>
      )}
      {!isOnlyPublic && <MorePages list={list} />}
      {merging && (
        <MergeDialog content={merging} onMerged={setMerged} onClose={() => setMerging(undefined)} />
      )}
    </div>
  );
}
