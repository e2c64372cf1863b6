import { useState } from 'react';
import type { ConsoleContent } from '../../../../utils/contract/console/console-lists';
import { Link } from '../../app/link';
import { Trouble } from '../../app/trouble';
import { MorePages } from '../../ui/more-pages';
import { useRested } from '../../ui/use-rested';
import { Waiting } from '../../ui/waiting';
import { ContentFilter } from './content-filter';
import { ContentRow } from './content-row';
import { MergeDialog } from './merge-dialog';
import { useContents } from './use-contents';
import { useMark } from './use-mark';

/** Content: how leads and reps take it, what visitors added, and whether it is still to be sent. */
export function ContentsPage() {
  const mark = useMark();
  const [only, setOnly] = useState<'unreviewed'>();
  const [typed, setTyped] = useState('');
  const find = useRested(typed.trim()) || undefined;
  const list = useContents({ only, find });
  const [merging, setMerging] = useState<ConsoleContent>();
  const [merged, setMerged] = useState<string>();
  const contents = list.data?.pages.flatMap((page) => page.contents) ?? [];
  const unreviewed = list.data?.pages[0]?.unreviewed ?? 0;
  const isAll = !only && !find;
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
      {list.isSuccess && isAll && contents.length === 0 && (
        <p className="text-ink-2">
          No content yet. It comes in with what your tools send, or with a file: see{' '}
          <Link to="sources" className="link">
            Sources
          </Link>
          .
        </p>
      )}
      {(contents.length > 0 || !isAll) && (
        <div className="grid gap-3">
          <input
            type="search"
            className="field w-full"
            aria-label="Search content"
            placeholder="Search by title, address or campaign"
            maxLength={300}
            spellCheck={false}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          {(unreviewed > 0 || only) && (
            <ContentFilter only={only} unreviewed={unreviewed} onChange={setOnly} />
          )}
        </div>
      )}
      {!isAll && list.isSuccess && contents.length === 0 && (
        <p role="status" className="text-ink-2">
          {find ? 'No content matches.' : 'All content is reviewed.'}
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
        <MergeDialog content={merging} onMerged={setMerged} onClose={() => setMerging(undefined)} />
      )}
    </div>
  );
}
