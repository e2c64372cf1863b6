import type { SettingsInUse } from '../utils/hooks/use-settings';
import { text } from '../utils/i18n/text';
import { readNever } from '../utils/privacy/read-never';
import { FixedByIt } from './fixed-by-it';
import { LineForm } from './line-form';
import { OptionsCard } from './options-card';

/** Domains and people that are never looked up. */
export function NeverCard({ settings: { values, managed, change } }: { settings: SettingsInUse }) {
  const isFixed = (domain: string) => managed.neverDomains?.includes(domain) ?? false;
  const add = (typed: string) => {
    const read = readNever(typed);
    if ('problem' in read) return text(read.problem);
    change(({ neverDomains, neverPeople }) =>
      'domain' in read
        ? { neverDomains: [...new Set([...neverDomains, read.domain])] }
        : { neverPeople: [...new Set([...neverPeople, read.person])] },
    );
    return undefined;
  };
  const entries = [
    ...values.neverDomains.map((entry) => ({ entry, isFixed: isFixed(entry) })),
    ...values.neverPeople.map((entry) => ({ entry, isFixed: false })),
  ];
  return (
    <OptionsCard id="never" title={text('never_list_title')} hint={text('never_list_hint')}>
      {entries.length > 0 && (
        <ul className="grid gap-1">
          {entries.map(({ entry, isFixed }) => (
            <li key={entry} className="flex flex-wrap items-center gap-x-3">
              <span className="min-w-0 flex-1 basis-40 font-medium">{entry}</span>
              <FixedByIt isFixed={isFixed} />
              {!isFixed && (
                <button
                  type="button"
                  className="link"
                  aria-label={text('never_remove', entry)}
                  onClick={() =>
                    change(({ neverDomains, neverPeople }) => ({
                      neverDomains: neverDomains.filter((other) => other !== entry),
                      neverPeople: neverPeople.filter((other) => other !== entry),
                    }))
                  }
                >
                  {text('remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <LineForm
        label={text('never_label')}
        placeholder={text('never_placeholder')}
        button={text('add')}
        onSubmit={add}
      />
    </OptionsCard>
  );
}
