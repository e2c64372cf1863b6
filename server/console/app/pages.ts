import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { NotFound } from './not-found';

/** The pages by the first part of their address. Each is a script of its own, so that the first paint waits for one. */
const pages = new Map<string, () => Promise<ComponentType>>([
  ['overview', async () => (await import('../pages/overview/overview-page')).OverviewPage],
  ['inbox', async () => (await import('../pages/inbox/inbox-page')).InboxPage],
  ['leads', async () => (await import('../pages/leads/leads-page')).LeadsPage],
  ['content', async () => (await import('../pages/contents/contents-page')).ContentsPage],
  ['reports', async () => (await import('../pages/reports/reports-page')).ReportsPage],
  ['week', async () => (await import('../pages/week/week-page')).WeekPage],
  ['agreement', async () => (await import('../pages/agreement/agreement-page')).AgreementPage],
  ['holdouts', async () => (await import('../pages/holdouts/holdouts-page')).HoldoutsPage],
  ['definition', async () => (await import('../pages/definition/definition-page')).DefinitionPage],
  ['sla', async () => (await import('../pages/sla/sla-page')).SlaPage],
  ['sources', async () => (await import('../pages/sources/sources-page')).SourcesPage],
  ['targets', async () => (await import('../pages/targets/targets-page')).TargetsPage],
  ['audit', async () => (await import('../pages/audit/audit-page')).AuditPage],
  ['people', async () => (await import('../pages/people/people-page')).PeoplePage],
]);

/** Loads a page's component. */
export function pageQuery(page: string) {
  const load = pages.get(page) ?? (async () => NotFound);
  return queryOptions({
    queryKey: ['page', page],
    queryFn: () => load(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** Loads all pages when there is nothing else to do: then they open at once, even after an update of the endpoint. */
export function preloadPages(client: QueryClient): void {
  const load = () => {
    for (const page of pages.keys()) void client.prefetchQuery(pageQuery(page));
  };
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) window.requestIdleCallback(load);
  else setTimeout(load, 1000);
}
