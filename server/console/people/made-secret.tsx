import { CopyButton } from '../copy-button';
import { Dialog } from '../dialog';
import type { Making } from './make-dialog';

const words: Record<Making['kind'], { title: string; next: string }> = {
  rep: { title: 'The connection code', next: 'Send it to the rep, who pastes it into Passback’s options.' },
  link: { title: 'The sign-in link', next: 'Send it to them. It works once, for 15 minutes.' },
  source: { title: 'The write key', next: 'The system sends it as the user name of Basic authentication.' },
  system: { title: 'The token', next: 'The system sends it as “Authorization: Bearer …”.' },
};

/** A secret, shown this once, with copy. */
export function MadeSecret({
  kind,
  secret,
  onClose,
}: {
  kind: Making['kind'];
  secret: string;
  onClose: () => void;
}) {
  const { title, next } = words[kind];
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="text-ink-2">{next}</p>
      <code className="mt-3 block select-all rounded-lg bg-track px-3 py-2 font-mono text-small">
        {secret}
      </code>
      <p className="mt-2 text-ink-3 text-small">It is shown this once: only its hash is kept.</p>
      <div className="mt-4 flex gap-2">
        <CopyButton text={secret} className="push-on" />
        <form method="dialog">
          <button type="submit" className="push min-h-9!">
            Done
          </button>
        </form>
      </div>
    </Dialog>
  );
}
