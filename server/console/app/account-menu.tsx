import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleUserRound } from 'lucide-react';
import { done } from '../../../utils/contract/console/session';
import { callApi } from './call-api';
import { useConsoleMe } from './me';

/** Who is signed in, and the sign-out button. */
export function AccountMenu() {
  const { person, team } = useConsoleMe();
  const client = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => callApi('sign-out', done, { body: {} }),
    onSuccess: () => client.resetQueries(), // Each page refetches and says that nobody is signed in.
  });
  return (
    <>
      <button
        type="button"
        className="inline-flex min-h-9 max-w-44 items-center gap-1.5 rounded-lg px-2 text-ink-2 hover:bg-hover"
        popoverTarget="account"
      >
        <CircleUserRound className="size-4.5 shrink-0" aria-hidden="true" />
        <span className="max-sm:sr-only truncate">{person.name}</span>
      </button>
      <div
        id="account"
        popover="auto"
        className="fixed inset-auto end-3 top-13 m-0 w-64 rounded-xl border border-line bg-card p-4 text-ink shadow-lg"
      >
        <p className="font-semibold">{person.name}</p>
        <p className="mb-3 text-ink-3 text-small">
          {person.role === 'admin' ? 'Admin' : 'Marketer'} · {team.name}
        </p>
        <button type="button" className="push w-full" onClick={() => signOut.mutate()}>
          Sign out
        </button>
        <p role="alert" className="mt-2 text-bad text-small empty:hidden">
          {signOut.error?.message}
        </p>
      </div>
    </>
  );
}
