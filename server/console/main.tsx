import '../../utils/contract/shared/jitless-zod';
import './console.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ConsoleApp } from './app/console-app';

const client = new QueryClient({
  // A loopback endpoint needs no network. Failures show at once, with a button to try again.
  defaultOptions: {
    queries: { retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <ConsoleApp />
    </QueryClientProvider>
  </StrictMode>,
);
