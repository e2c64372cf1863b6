// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type SamePerson, useSamePerson } from '../../../../utils/lookup/use-same-person';
import { ConnectionProvider } from '../../../../utils/team/connection-context';

const lead = { id: '11111111-1111-4111-8111-111111111111', name: 'Priya Raman' };

test('once the rep has said who someone is, Today is fetched again', async () => {
  await browser.storage.local.set({ policy: {} });
  vi.stubGlobal('fetch', async () => Response.json({ aliases: 1 }));
  const client = new QueryClient();
  const today = ['today', 'fetched', 'one'];
  client.setQueryData(today, {});
  let samePerson: SamePerson | undefined;
  const Shown = () => {
    samePerson = useSamePerson({ email: 'priya@northwind.example' });
    return null;
  };
  const value = { id: 'one', url: 'https://e.example', token: 't', me: {} as never };
  const root = createRoot(document.createElement('div'));
  root.render(
    createElement(
      QueryClientProvider,
      { client },
      createElement(ConnectionProvider, { value }, createElement(Shown)),
    ),
  );
  await vi.waitFor(() => expect(samePerson).toBeDefined());
  samePerson?.answer('yes', lead);
  await vi.waitFor(() =>
    expect([samePerson?.problem, samePerson?.pendingLead]).toEqual([undefined, undefined]),
  );
  await vi.waitFor(() => expect(client.getQueryState(today)?.isInvalidated).toBe(true));
  root.unmount();
  vi.unstubAllGlobals();
});
