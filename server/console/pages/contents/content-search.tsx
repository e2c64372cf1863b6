import { useState } from 'react';
import type { ConsoleContent } from '../../../../utils/contract/console/console-lists';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { MorePages } from '../../ui/more-pages';
import { TextField } from '../../ui/text-field';
import { useDebouncedValue } from '../../ui/use-debounced-value';
import { describeContent } from './describe-content';
import { useContents } from './use-contents';

/** Finds another piece of content by words in its title, address or type. */
export function ContentSearch({
  excluded,
  onChoose,
}: {
  excluded: ConsoleContent;
  onChoose: (content: ConsoleContent) => void;
}) {
  const [query, setQuery] = useState('');
  const list = useContents({ search: useDebouncedValue(query.trim()) || undefined });
  const all = list.data?.pages.flatMap(({ contents }) => contents) ?? [];
  const matches = all.filter(({ id }) => id !== excluded.id);
  return (
    <div className="grid gap-3">
      <TextField
        label="Find the duplicate"
        type="search"
        placeholder="Title or address"
        maxLength={300}
        spellCheck={false}
        autoFocus
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {list.error && !list.data && <ErrorMessage error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Loading what="content" />}
      <p role="status" className="text-ink-3 empty:hidden">
        {list.isSuccess && !list.hasNextPage && matches.length === 0 && 'No other content matches.'}
      </p>
      {matches.length > 0 && (
        <ul aria-label="Content found" className="-mx-2 max-h-72 overflow-y-auto">
          {matches.map((content) => (
            <li key={content.id}>
              <button type="button" className="row -outline-offset-2!" onClick={() => onChoose(content)}>
                <span className="block font-semibold" dir="auto">
                  {content.title}
                </span>
                <span className="block text-ink-3 text-small" dir="auto">
                  {[describeContent(content), content.url].filter(Boolean).join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <MorePages list={list} />
    </div>
  );
}
