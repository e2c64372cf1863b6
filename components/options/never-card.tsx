import { text } from '../../utils/i18n/text';
import { normalizeEmail } from '../../utils/identity/email';
import { parseNeverEntry } from '../../utils/settings/parse-never-entry';
import type { EditableSettings } from '../../utils/settings/use-settings';
import { LineForm } from '../ui/line-form';
import { EntryList } from './entry-list';
import { OptionsCard } from './options-card';

/** Domains and people that are never looked up, including the rep's own addresses. */
export function NeverCard({ settings: { values, managed, change } }: { settings: EditableSettings }) {
  const add = (typed: string) => {
    const parsed = parseNeverEntry(typed);
    if ('problem' in parsed) return text(parsed.problem);
    change(({ neverDomains, neverPeople }) =>
      'domain' in parsed
        ? { neverDomains: [...new Set([...neverDomains, parsed.domain])] }
        : { neverPeople: [...new Set([...neverPeople, parsed.person])] },
    );
    return undefined;
  };
  const addOwn = (typed: string) => {
    const email = normalizeEmail(typed);
    if (!email) return text('own_address_no_address');
    change(({ ownAddresses }) => ({ ownAddresses: [...new Set([...ownAddresses, email])] }));
    return undefined;
  };
  const isManaged = (domain: string) => managed.neverDomains?.includes(domain) ?? false;
  return (
    <OptionsCard id="never" title={text('never_list_title')} hint={text('never_list_hint')}>
      <EntryList
        entries={[
          ...values.neverDomains.map((entry) => ({ entry, isManaged: isManaged(entry) })),
          ...values.neverPeople.map((entry) => ({ entry })),
        ]}
        onRemove={(entry) =>
          change(({ neverDomains, neverPeople }) => ({
            neverDomains: neverDomains.filter((other) => other !== entry),
            neverPeople: neverPeople.filter((other) => other !== entry),
          }))
        }
      />
      <LineForm
        label={text('never_label')}
        placeholder={text('never_placeholder')}
        button={text('add')}
        onSubmit={add}
      />
      <h3 className="border-line border-t pt-3 font-semibold">{text('own_addresses_title')}</h3>
      <EntryList
        entries={values.ownAddresses.map((entry) => ({ entry }))}
        onRemove={(entry) =>
          change(({ ownAddresses }) => ({ ownAddresses: ownAddresses.filter((other) => other !== entry) }))
        }
      />
      <LineForm
        label={text('own_address_label')}
        placeholder={text('own_address_placeholder')}
        button={text('add')}
        onSubmit={addOwn}
      />
    </OptionsCard>
  );
}
