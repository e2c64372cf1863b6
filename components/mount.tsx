import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readAhead } from '../utils/hooks/read-ahead';
import type { FollowedTab } from '../utils/hooks/use-tab';

/** Puts a page of the extension on screen, with what its hooks need. */
export function mount(page: ReactNode, followed?: FollowedTab): void {
  const client = new QueryClient({
    defaultOptions: {
      // Calls answer with values: there is nothing to retry, and a loopback endpoint needs no network.
      queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false },
      mutations: { networkMode: 'always' },
    },
  });
  readAhead(client, followed);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>{page}</QueryClientProvider>
    </StrictMode>,
  );
}
