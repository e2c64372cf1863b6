import { Bookmark, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';

const savedViews = z.array(z.object({ name: z.string(), query: z.string() })).max(30);

type SavedView = z.infer<typeof savedViews>[number];

/**
 * A list's filters under a name of one's own, kept in this browser. The filters themselves are in the address,
 * so that a view can also be bookmarked or sent to someone.
 */
export function SavedViews({
  list,
  query,
  onOpen,
}: {
  /** The list they belong to. */
  list: 'inbox' | 'leads';
  /** The current filters as a query string; empty if there are none. */
  query: string;
  onOpen: (query: string) => void;
}) {
  const key = `passback-views-${list}`;
  const [views, setViews] = useState(() => readViews(key));
  const [isNaming, setIsNaming] = useState(false);
  const store = (changed: SavedView[]) => {
    setViews(changed);
    localStorage.setItem(key, JSON.stringify(changed));
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (!name) return;
    store([...views.filter((view) => view.name !== name), { name, query }]);
    setIsNaming(false);
  };
  const isSaved = views.some((view) => view.query === query);
  if (views.length === 0 && !query) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {views.length > 0 && (
        <ul aria-label="Saved views" className="contents">
          {views.map((view) => (
            <li key={view.name} className="inline-flex items-center">
              <button
                type="button"
                aria-pressed={view.query === query}
                className="chip rounded-e-none border-line bg-card pe-1.5 aria-pressed:border-transparent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent"
                onClick={() => onOpen(view.query)}
              >
                <Bookmark className="size-3.5" aria-hidden="true" />
                {view.name}
              </button>
              <button
                type="button"
                className="chip rounded-s-none border-line border-s-0 bg-card px-1.5 text-ink-3"
                onClick={() => store(views.filter((one) => one !== view))}
              >
                <X className="size-3.5" aria-hidden="true" />
                <span className="sr-only">Remove the view {view.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {query && !isSaved && !isNaming && (
        <button type="button" className="link text-small" onClick={() => setIsNaming(true)}>
          Save this view
        </button>
      )}
      {isNaming && (
        <form className="flex gap-1.5" onSubmit={save}>
          <input
            name="name"
            className="field w-44"
            aria-label="Name of the view"
            placeholder="Name of the view"
            maxLength={60}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: it was just asked for.
            autoFocus
            onKeyDown={({ key }) => key === 'Escape' && setIsNaming(false)}
          />
          <button type="submit" className="push">
            Save
          </button>
        </form>
      )}
    </div>
  );
}

function readViews(key: string): SavedView[] {
  try {
    return savedViews.parse(JSON.parse(localStorage.getItem(key) ?? '[]'));
  } catch {
    return []; // Written by another version.
  }
}
