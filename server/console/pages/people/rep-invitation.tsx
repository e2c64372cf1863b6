import { parseConnectionCode } from '../../../../utils/contract/shared/connection-code';
import { CodeLine } from '../../ui/code-line';
import { CopyButton } from '../../ui/copy-button';
import { Dialog } from '../../ui/dialog';
import { CodeNotes } from '../join/code-notes';
import { useInvitation } from '../join/use-invitation';

/** A rep's new link and code, shown this one time, and whether the rep has connected. */
export function RepInvitation({
  name,
  code,
  link,
  onClose,
}: {
  name: string;
  code: string;
  link: string;
  onClose: () => void;
}) {
  const parsed = parseConnectionCode(code);
  const { data } = useInvitation('problem' in parsed ? undefined : parsed.token);
  return (
    <Dialog title={`Link for ${name}`} onClose={onClose}>
      <div className="grid gap-3">
        <p className="text-ink-2">
          Send it to {name} only. It opens a page that says how to install Passback and connect.
        </p>
        <code className="block select-all rounded-lg bg-track px-3 py-2 font-mono text-small">{link}</code>
        <CodeNotes
          code={code}
          fix="For reps on other computers, ask the person who runs the endpoint to set PUBLIC_URL, and create a new link."
        />
        {data && !data.installUrl && (
          <p className="text-ink-3 text-small">
            The page can’t lead to the extension, because INSTALL_URL isn’t set on the endpoint. It tells reps
            to ask IT.
          </p>
        )}
        <p role="status" className={data?.isConnected ? 'font-semibold text-accent' : 'text-ink-2'}>
          {data?.isConnected ? `${name} has connected.` : `${name} hasn’t connected yet.`}
        </p>
        <div className="flex gap-2">
          <CopyButton text={link} of="the link" className="push-on" />
          <form method="dialog">
            <button type="submit" className="push min-h-9!">
              Done
            </button>
          </form>
        </div>
        <details className="border-line border-t pt-3">
          <summary className="link w-fit">Only the connection code</summary>
          <div className="mt-2 grid gap-2">
            <CodeLine text={code} of="the code" />
            <p className="text-ink-3 text-small">For a rep who has Passback’s options open already.</p>
          </div>
        </details>
        <p className="text-ink-3 text-small">
          Both are shown only once, because only their hash is stored. They work until you revoke them.
        </p>
      </div>
    </Dialog>
  );
}
