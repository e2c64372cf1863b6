// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { IDBObjectStore } from 'fake-indexeddb';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DispositionBody } from '../../../../utils/contract/shared/feedback';
import type { OutboxRow } from '../../../../utils/feedback/outbox/outbox-row';
import { listRows } from '../../../../utils/feedback/outbox/outbox-store';
import { saveFeedback } from '../../../../utils/feedback/outbox/save-feedback';
import { useFeedback, useOutbox, useUpsertFeedback } from '../../../../utils/feedback/use-feedback';
import { ConnectionProvider } from '../../../../utils/team/connection-context';

const lead = '11111111-1111-4111-8111-111111111111';
const body: DispositionBody = {
  stage: 'before-contact',
  disposition: 'accepted',
  reasons: [],
  note: '',
  withdrawn: false,
};
const factor = {
  kind: 'factor' as const,
  lead,
  body: { factor: 'industry', label: 'Industry', withdrawn: false },
};
const suggestion = {
  kind: 'suggestion' as const,
  body: { keys: { email: 'jo@one.example' }, note: '', withdrawn: false },
};
const withNote = (current: DispositionBody) => ({ ...current, note: 'Ask again in May' });

let count = 0;
let root: Root | undefined;
afterEach(() => {
  root?.unmount();
  vi.restoreAllMocks();
});

/** What a hook returns in a page with a connection and one saved disposition. */
async function show<Result>(hook: () => Result) {
  const connection = `team.${count++}`;
  const row = await saveFeedback(connection, { name: 'Priya', draft: { kind: 'disposition', lead, body } });
  const page: { current?: Result } = {};
  const Shown = () => {
    page.current = hook();
    return null;
  };
  root = createRoot(document.createElement('div'));
  const value = { id: connection, url: 'https://e.example', token: 't', me: {} as never };
  root.render(
    createElement(
      QueryClientProvider,
      { client: new QueryClient() },
      createElement(ConnectionProvider, { value }, createElement(Shown)),
    ),
  );
  await vi.waitFor(() => expect(page.current).toBeDefined());
  return { page, row, connection };
}

/** The hooks’ ways to save something, and the change each makes. */
const ways: Record<string, () => { problem?: string; save: (row: OutboxRow) => unknown }> = {
  'a submitted disposition': () => {
    const { submit, problem } = useFeedback({ lead, name: 'Priya' });
    return { problem, save: () => submit(body) };
  },
  'a revised disposition': () => {
    const { revise, problem } = useFeedback({ lead, name: 'Priya' });
    return { problem, save: ({ id }) => revise(id, withNote) };
  },
  'a withdrawn disposition': () => {
    const { undo, problem } = useFeedback({ lead, name: 'Priya' });
    return { problem, save: ({ id }) => undo(id) };
  },
  'other feedback': () => {
    const { upsert, problem } = useUpsertFeedback('Priya');
    return { problem, save: () => upsert(factor) };
  },
  'a note in the outbox': () => {
    const { revise, problem } = useOutbox();
    return { problem, save: ({ id }) => revise(id, withNote) };
  },
  'a withdrawal in the outbox': () => {
    const { undo, problem } = useOutbox();
    return { problem, save: ({ id }) => undo(id) };
  },
  'another attempt from the outbox': () => {
    const { resend, problem } = useOutbox();
    return { problem, save: ({ id }) => resend(id) };
  },
  'a suggestion': () => {
    const { upsert, problem } = useOutbox();
    return { problem, save: () => upsert('Jo', suggestion) };
  },
};

describe.each(Object.entries(ways))('%s', (_, hook) => {
  test('says if it couldn’t be saved on this device, until it is', async () => {
    const { page, row, connection } = await show(hook);
    const before = await listRows(connection);
    const free = fillDisk();
    page.current?.save(row);
    await vi.waitFor(() =>
      expect(page.current?.problem).toBe('Couldn’t save on this device: The disk is full.'),
    );
    expect(await listRows(connection)).toEqual(before);
    free();
    page.current?.save(row);
    await vi.waitFor(() => expect(page.current?.problem).toBeUndefined());
    await vi.waitFor(async () => expect(await listRows(connection)).not.toEqual(before));
  });
});

test.each([
  ['the form', () => useFeedback({ lead, name: 'Priya' }).revise],
  ['the outbox', () => useOutbox().revise],
])('a typed note is told apart in %s: saved, or still to be saved', async (_, hook) => {
  const { page, row } = await show(hook);
  const free = fillDisk();
  expect(await page.current?.(row.id, withNote)).toBe(false);
  free();
  expect(await page.current?.(row.id, withNote)).toBe(true);
});

test('a double click is one piece of feedback', async () => {
  const { page, connection } = await show(() => useFeedback({ lead, name: 'Priya' }));
  page.current?.submit(body);
  page.current?.submit(body);
  await vi.waitFor(async () => expect(await listRows(connection)).toHaveLength(2));
  page.current?.submit({ ...body, note: 'Later' }); // Written after anything that the clicks before it wrote.
  await vi.waitFor(async () =>
    expect((await listRows(connection)).at(-1)?.item.body).toMatchObject({ note: 'Later' }),
  );
  expect(await listRows(connection)).toHaveLength(3);
});

/** Makes every write fail. @returns what makes them succeed again. */
function fillDisk(): () => void {
  const spies = (['add', 'put'] as const).map((write) =>
    vi.spyOn(IDBObjectStore.prototype, write).mockImplementation(() => {
      throw new DOMException('The disk is full.');
    }),
  );
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}
