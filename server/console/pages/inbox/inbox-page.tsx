import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { goTo, useRoute } from '../../app/route';
import { useKeyBindings } from '../../ui/use-key-bindings';
import { BulkBar } from './bulk-bar';
import { InboxFilters } from './inbox-filters';
import { InboxList } from './inbox-list';
import { ItemPane } from './item-pane';
import { findRow } from './next-row';
import { readQuery, toInboxPath } from './query';
import { ShortcutsDialog } from './shortcuts-dialog';
import { useBulkReply } from './use-bulk-reply';
import { useInbox } from './use-inbox';
import { useReply } from './use-reply';

/** The most replies that one call takes. */
const maxSelected = 100;

/** The reply that marketing is writing: which form is open for which item. */
export interface ReplyForm {
  id: string;
  form: 'answer' | 'question';
}

/**
 * All feedback, with the opened item beside it or, on a narrow screen, in its place. Beside the list the first
 * item is previewed; only opening it tells the rep that it was seen.
 */
export function InboxPage() {
  const { parts, query: params } = useRoute();
  const query = readQuery(params);
  const openId = parts[1];
  const inbox = useInbox(query);
  const reply = useReply();
  const bulk = useBulkReply();
  const [writing, setWriting] = useState<ReplyForm>();
  const [isKeysOpen, setIsKeysOpen] = useState(false);
  const [isClosed, setIsClosed] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const shownId = openId ?? (isClosed ? undefined : inbox.items[0]?.id);
  const open = (id: string) => goTo(toInboxPath(query, id));
  const close = () => {
    flushSync(() => {
      setIsClosed(true);
      goTo(toInboxPath(query)); // Shows the list again if it was hidden.
    });
    if (openId) findRow(list.current, openId, 0)?.focus();
  };
  const move = (by: 1 | -1) => findRow(list.current, openId, by)?.focus();
  /** What a key applies to: the row in focus, or else the shown item. */
  const target = () => {
    const row = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-item]')
      ?.dataset.item;
    const item = inbox.items.find(({ id }) => id === (row ?? shownId));
    return item?.kind === 'disposition' ? item : undefined;
  };
  const write = (form: ReplyForm['form']) => {
    const item = target();
    if (!item) return;
    if (item.id !== openId) open(item.id);
    setWriting({ id: item.id, form });
  };
  const select = (id: string) => {
    const changed = new Set(selected);
    if (!changed.delete(id) && changed.size < maxSelected) changed.add(id);
    setSelected(changed);
  };
  useKeyBindings({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    e: () => {
      const item = target();
      if (item) reply.mutate({ kind: 'acted-on', feedback: item.id });
    },
    r: () => write('answer'),
    q: () => write('question'),
    x: () => {
      const item = target();
      if (item) select(item.id);
    },
    '/': () => document.getElementById('inbox-search')?.focus(),
    '?': () => setIsKeysOpen(true),
    Escape: () => (selected.size > 0 ? setSelected(new Set()) : close()),
  });
  const title = inbox.needsAnswer > 0 ? `(${inbox.needsAnswer}) Inbox · Passback` : 'Inbox · Passback';
  return (
    <div className="desk:grid desk:h-full desk:grid-cols-[minmax(340px,420px)_minmax(0,1fr)]">
      <title>{title}</title>
      <section
        aria-label="Feedback from reps"
        ref={list}
        className={`min-h-0 desk:overflow-y-auto desk:border-line desk:border-e ${openId ? 'hidden desk:block' : ''}`}
      >
        <InboxFilters query={query} needsAnswer={inbox.needsAnswer} onKeys={() => setIsKeysOpen(true)} />
        <p role="alert" className="px-4 py-2 text-bad empty:hidden">
          {reply.error?.message}
        </p>
        <InboxList inbox={inbox} query={query} openId={shownId} selected={selected} onSelect={select} />
        <BulkBar
          selected={selected}
          bulk={bulk}
          onAct={() => bulk.markActedOn.mutate([...selected], { onSuccess: () => setSelected(new Set()) })}
          onClear={() => setSelected(new Set())}
        />
      </section>
      <section
        aria-label="Selected feedback"
        className={`min-h-0 desk:overflow-y-auto ${openId ? '' : 'hidden desk:block'}`}
      >
        {shownId && (
          <ItemPane
            key={shownId}
            id={shownId}
            isPreview={!openId}
            writing={writing?.id === shownId ? writing.form : undefined}
            onWrite={(form) => setWriting(form && { id: shownId, form })}
            onClose={close}
          />
        )}
        {!shownId && inbox.isSuccess && (inbox.items.length > 0 ? <NothingSelected /> : <NothingToShow />)}
      </section>
      {isKeysOpen && <ShortcutsDialog onClose={() => setIsKeysOpen(false)} />}
    </div>
  );
}

function NothingSelected() {
  return (
    <PaneHint>
      Choose what to read. <kbd className="key">j</kbd> <kbd className="key">k</kbd> move,{' '}
      <kbd className="key">Enter</kbd> opens, <kbd className="key">?</kbd> lists all keys.
    </PaneHint>
  );
}

function NothingToShow() {
  return (
    <PaneHint>Feedback opens here, with the lead as the rep saw it and a place for your answer.</PaneHint>
  );
}

function PaneHint({ children }: { children: ReactNode }) {
  return (
    <p className="grid h-full content-center justify-items-center p-8 text-center text-ink-3">
      <span className="max-w-prose">{children}</span>
    </p>
  );
}
