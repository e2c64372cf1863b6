import { useRef } from 'react';
import { openSidebar } from '../utils/browser/open-page';
import type { Connection } from '../utils/connection/connection-store';
import { formatCount } from '../utils/format/format';
import { useConnecting } from '../utils/hooks/use-connecting';
import { useOutbox } from '../utils/hooks/use-feedback';
import { exportUnsent } from '../utils/outbox/export-unsent';
import { ConnectForm } from './connect-form';

/** The team this browser speaks to: test, another code, disconnect. */
export function ConnectionCard({ connection }: { connection: Connection }) {
  const { testing, leaving } = useConnecting();
  const { unsent } = useOutbox(connection);
  const asking = useRef<HTMLDialogElement>(null);
  const { team, rep } = connection.me;
  const leave = () => (unsent.length > 0 ? asking.current?.showModal() : leaving.mutate());
  return (
    <>
      <section className="grid gap-3 rounded-xl border border-line bg-card p-5">
        <div>
          <h2 className="font-semibold">Connected to {team.name}</h2>
          <p className="text-ink-2">
            {rep.name} · {connection.url}
          </p>
        </div>
        {connection.paused && (
          <p role="alert" className="rounded-lg bg-warm-soft px-3 py-2">
            <b className="font-semibold text-warm">Nothing is sent at the moment.</b> {connection.paused}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <button type="button" className="push-on" onClick={() => void openSidebar()}>
            Open the sidebar
          </button>
          <button
            type="button"
            className="push"
            disabled={testing.isPending}
            onClick={() => testing.mutate(connection)}
          >
            {testing.isPending ? 'Testing…' : 'Test the connection'}
          </button>
          <button type="button" className="push text-bad" onClick={leave}>
            Disconnect
          </button>
        </div>
        <p role="status" className="text-accent empty:hidden">
          {testing.isSuccess && 'It works: the endpoint answered and knows you.'}
        </p>
        <p role="alert" className="text-bad empty:hidden">
          {testing.error?.message}
        </p>
      </section>
      {connection.paused && <ConnectForm />}
      <dialog
        ref={asking}
        aria-labelledby="leave-title"
        className="m-auto max-w-[420px] rounded-xl border border-line bg-card p-5 text-ink backdrop:bg-[#0008]"
      >
        <h2 id="leave-title" className="font-semibold">
          {formatCount(unsent.length, 'feedback has', 'feedbacks have')} not reached marketing yet
        </h2>
        <p className="mt-1 text-ink-2">
          They stay on this device and are sent when you connect to {team.name} again. You can keep them as a
          file, too.
        </p>
        <div className="mt-4 flex flex-wrap gap-2">
          <button type="button" className="push" onClick={() => exportUnsent(unsent)}>
            Save as a file
          </button>
          <button
            type="button"
            className="push text-bad"
            onClick={() => {
              asking.current?.close();
              leaving.mutate();
            }}
          >
            Disconnect
          </button>
          <button type="button" className="push" onClick={() => asking.current?.close()}>
            Stay connected
          </button>
        </div>
      </dialog>
    </>
  );
}
