import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { ContentsPage } from '../pages/contents/contents-page';
import { DefinitionPage } from '../pages/definition/definition-page';
import { InboxPage } from '../pages/inbox/inbox-page';
import { JoinPage } from '../pages/join/join-page';
import { LeadsPage } from '../pages/leads/leads-page';
import { OverviewPage } from '../pages/overview/overview-page';
import { PeoplePage } from '../pages/people/people-page';
import { ReportsPage } from '../pages/reports/reports-page';
import { SlaPage } from '../pages/sla/sla-page';
import { SourcesPage } from '../pages/sources/sources-page';
import { TargetsPage } from '../pages/targets/targets-page';
import { Loading } from '../ui/loading';
import { ErrorMessage } from './error-message';
import { MeProvider, meQuery } from './me';
import { NotFound } from './not-found';
import { useRoute } from './route';
import { Shell } from './shell';
import { SignInPage } from './sign-in-page';

const pages = new Map<string, ComponentType>([
  ['overview', OverviewPage],
  ['inbox', InboxPage],
  ['leads', LeadsPage],
  ['content', ContentsPage],
  ['reports', ReportsPage],
  ['definition', DefinitionPage],
  ['sla', SlaPage],
  ['sources', SourcesPage],
  ['targets', TargetsPage],
  ['people', PeoplePage],
]);

/** The console: the sign-in page, or the pages for whoever is signed in. */
export function ConsoleApp() {
  const { parts } = useRoute();
  if (parts[0] === 'join') return <JoinPage />;
  return parts[0] === 'sign-in' ? <SignInPage /> : <SignedIn page={parts[0] ?? 'overview'} />;
}

function SignedIn({ page }: { page: string }) {
  const { data: me, error, refetch } = useQuery(meQuery);
  if (!me) {
    return (
      <main className="mx-auto grid min-h-dvh max-w-lg content-center p-6">
        {error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="the console" />}
      </main>
    );
  }
  return (
    <MeProvider value={me}>
      <Shell page={page}>
        <Page page={page} />
      </Shell>
    </MeProvider>
  );
}

function Page({ page }: { page: string }) {
  const PageComponent = pages.get(page) ?? NotFound;
  return <PageComponent />;
}
