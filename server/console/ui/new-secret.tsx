import { CopyButton } from './copy-button';
import { Dialog } from './dialog';

/** A secret, shown this one time, with a copy button. */
export function NewSecret({
  title,
  next,
  notice,
  secret,
  onClose,
}: {
  title: string;
  /** What to do with it. */
  next: string;
  /** Why it isn't shown again. */
  notice: string;
  secret: string;
  onClose: () => void;
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="text-ink-2">{next}</p>
      <code className="mt-3 block select-all rounded-lg bg-track px-3 py-2 font-mono text-small">
        {secret}
      </code>
      <p className="mt-2 text-ink-3 text-small">{notice}</p>
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
