import { Dialog } from '../../ui/dialog';

const keys = [
  [['j', 'k'], 'Next, previous'],
  [['Enter'], 'Open'],
  [['e'], 'Mark as acted on'],
  [['x'], 'Select, to mark many at once'],
  [['r'], 'Answer the rep'],
  [['q'], 'Ask the rep a question'],
  [['/'], 'Search by lead'],
  [['Esc'], 'Close'],
  [['⌘K', 'Ctrl K'], 'Search and commands, on every page'],
  [['?'], 'Show this list'],
] as const;

/** The list of keyboard shortcuts. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([names, effect]) => (
          <div key={effect} className="contents">
            <dt className="flex gap-1">
              {names.map((name) => (
                <kbd key={name} className="key">
                  {name}
                </kbd>
              ))}
            </dt>
            <dd className="text-ink-2">{effect}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-5">
        <button type="submit" className="push">
          Close
        </button>
      </form>
    </Dialog>
  );
}
