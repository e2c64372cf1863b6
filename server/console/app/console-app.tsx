import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, useEffect } from 'react';
import { JoinPage } from '../pages/join/join-page';
import { Loading } from '../ui/loading';
import { ErrorMessage } from './error-message';
import { MeProvider, meQuery } from './me';
import { pageQuery, preloadPages } from './pages';
import { useRoute } from './route';
import { Shell } from './shell';
import { SignInPage } from './sign-in-page';

/** The console: the sign-in page, or the pages for whoever is signed in. */
export function ConsoleApp() {
  const { parts } = useRoute();
  if (parts[0] === 'join') return <JoinPage />;
  return parts[0] === 'sign-in' ? <SignInPage /> : <SignedIn page={parts[0] ?? 'overview'} />;
}

function SignedIn({ page }: { page: string }) {
  const { data: me, error, refetch } = useQuery(meQuery);
  const content = useQuery(pageQuery(page)); // Loads at the same time.
  const client = useQueryClient();
  const isShown = me !== undefined && content.isFetched;
  useEffect(() => {
    if (isShown) preloadPages(client);
  }, [isShown, client]);
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
        <Page Content={content.data} error={content.error} />
      </Shell>
    </MeProvider>
  );
}

function Page({ Content, error }: { Content: ComponentType | undefined; error: Error | null }) {
  if (Content) return <Content />;
  if (!error) return <Loading what="the page" />;
  return (
    <div className="p-6">
      <ErrorMessage
        error={new Error('This page couldn’t be loaded. Try again: the endpoint may have been updated.')}
        onRetry={() => location.reload()}
      />
    </div>
  );
}
