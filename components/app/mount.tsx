import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { FollowedTab } from '../../utils/page/use-tab';
import { applyAppearance } from '../../utils/settings/apply-appearance';
import { prefetchPanelData } from './prefetch';

// What is known is rendered at once. By default, it would wait for a timer.
notifyManager.setScheduler(queueMicrotask);

/** The first paint waits this long for cached data, which usually takes 30 ms, to avoid flicker. */
const maxPrefetchMs = 80;

/**
 * Renders an extension page in the rep's language and color scheme, with the providers its hooks need.
 *
 * @param followed the tab that the page shows, to prefetch its card.
 */
export async function mount(page: ReactNode, followed?: FollowedTab): Promise<void> {
  const client = new QueryClient({
    defaultOptions: {
      // API calls resolve to a result instead of throwing, so there is nothing to retry, and a loopback
      // endpoint needs no network.
      queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false },
      mutations: { networkMode: 'always' },
    },
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const timeout = new Promise((done) => setTimeout(done, maxPrefetchMs));
  await Promise.all([
    applyAppearance(client),
    // The page's own queries report a failure.
    Promise.race([prefetchPanelData(client, followed).catch(() => {}), timeout]),
  ]);
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>{page}</QueryClientProvider>
    </StrictMode>,
  );
}
