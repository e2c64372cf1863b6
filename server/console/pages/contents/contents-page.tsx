import { useState } from 'react';
import type { ConsoleContent } from '../../../../utils/contract/console/console-lists';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { MorePages } from '../../ui/more-pages';
import { useDebouncedValue } from '../../ui/use-debounced-value';
import { EmptyContents } from '../empty/empty-pages';
import { ContentFilter } from './content-filter';
import { ContentRow } from './content-row';
import { MergeContentsDialog } from './merge-contents-dialog';
import { useContents } from './use-contents';
import { useMarkContent } from './use-mark-content';

/** All content: how leads and reps respond to it, what visitors added, and what has expired. */
export function ContentsPage() {
  const mark = useMarkContent();
  const [only, setOnly] = useState<'unreviewed'>();
  const [query, setQuery] = useState('');
  const search = useDebouncedValue(query.trim()) || undefined;
  const list = useContents({ only, search });
  const [merging, setMerging] = useState<ConsoleContent>();
  const [merged, setMerged] = useState<string>();
  const contents = list.data?.pages.flatMap((page) => page.contents) ?? [];
  const unreviewed = list.data?.pages[0]?.unreviewed ?? 0;
  const isAll = !only && !search;
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-5 px-5 py-6 desk:py-8">
      <title>Content · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">Content</h1>
        <p className="text-ink-2">
          What leads engage with. Content you mark as expired is no longer offered to reps.
        </p>
      </header>
      <p role="alert" className="text-bad empty:hidden">
        {mark.error?.message}
      </p>
      <p role="status" className="text-accent empty:hidden">
        {merged}
      </p>
      {list.error && contents.length === 0 && <ErrorMessage error={list.error} onRetry={list.refetch} />}
      {list.isPending && <Loading what="content" />}
      {list.isSuccess && isAll && contents.length === 0 && <EmptyContents />}
      {(contents.length > 0 || !isAll) && (
        <div className="grid gap-3">
          <input
            type="search"
            className="field w-full"
            aria-label="Search content"
            placeholder="Search by title, address or campaign"
            maxLength={300}
            spellCheck={false}
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
          {(unreviewed > 0 || only) && (
            <ContentFilter only={only} unreviewed={unreviewed} onChange={setOnly} />
          )}
        </div>
      )}
      {!isAll && list.isSuccess && contents.length === 0 && (
        <p role="status" className="text-ink-2">
          {search ? 'No content matches.' : 'All content has been reviewed.'}
        </p>
      )}
      {contents.length > 0 && (
        <ul>
          {contents.map((content) => (
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
      <MorePages list={list} />
      {merging && (
        <MergeContentsDialog content={merging} onMerged={setMerged} onClose={() => setMerging(undefined)} />
      )}
    </div>
  );
}
