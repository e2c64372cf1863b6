import { useShortcuts } from '../../utils/browser/use-shortcuts';
import { text } from '../../utils/i18n/text';
import { OptionsCard } from './options-card';

/** The browser's keyboard shortcuts for Passback, and where to change them. */
export function ShortcutsCard() {
  const { shortcuts, change } = useShortcuts();
  return (
    <OptionsCard id="shortcuts" title={text('shortcuts_title')}>
      <dl className="grid gap-1">
        {shortcuts.map(({ name, label, keys }) => (
          <div key={name} className="flex justify-between gap-3">
            <dt>{label}</dt>
            <dd>
              {keys ? (
                <kbd className="whitespace-nowrap rounded-md bg-track px-1.5 font-mono text-small">
                  {keys}
                </kbd>
              ) : (
                '–'
              )}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" className="push justify-self-start" onClick={change}>
        {text('shortcuts_change')}
      </button>
    </OptionsCard>
  );
}
