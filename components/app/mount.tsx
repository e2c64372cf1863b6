import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { FollowedTab } from '../../utils/page/use-tab';
import { applyAppearance } from '../../utils/settings/apply-appearance';
import { prefetchPanelData } from './prefetch';

/** What is remembered is mostly read in 30 ms: then the first paint is the card itself, and nothing flickers. */
const waitForCard = 80;

/** Puts a page of the extension on screen, in the rep's language and colours, with what its hooks need. */
export async function mount(page: ReactNode, followed?: FollowedTab): Promise<void> {
  const client = new QueryClient({
    defaultOptions: {
      // Calls answer with values: there is nothing to retry, and a loopback endpoint needs no network.
      queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false },
      mutations: { networkMode: 'always' },
    },
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const enough = new Promise((done) => setTimeout(done, waitForCard));
  await Promise.all([
    applyAppearance(client),
    Promise.race([prefetchPanelData(client, followed).catch(() => {}), enough]),
  ]);
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>{page}</QueryClientProvider>
    </StrictMode>,
  );
}
