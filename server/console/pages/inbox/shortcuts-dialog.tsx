import { Dialog } from '../../ui/dialog';

const keys = [
  [['j', 'k'], 'the next, the one before'],
  [['Enter'], 'open it'],
  [['e'], 'mark it acted on'],
  [['r'], 'answer the rep'],
  [['q'], 'ask the rep back'],
  [['/'], 'search by lead'],
  [['Esc'], 'close what is open'],
  [['?'], 'this list'],
] as const;

/** The list of keyboard shortcuts. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([names, does]) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {names.map((name) => (
                <kbd key={name} className="key">
                  {name}
                </kbd>
              ))}
            </dt>
            <dd className="text-ink-2">{does}</dd>
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
