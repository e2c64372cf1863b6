import { text } from '../../utils/i18n/text';
import type { EditableSettings } from '../../utils/settings/use-settings';
import { CheckboxLine } from './checkbox-line';
import { ChoiceList } from './choice-list';
import { ManagedByIt } from './managed-by-it';
import { OptionsCard } from './options-card';
import { PrivacyPicture } from './privacy-picture';
import { RequestLog } from './request-log';

/** What is read and sent, when and in which form, and a log of what was sent. */
export function PrivacyCard({ settings: { values, managed, change } }: { settings: EditableSettings }) {
  return (
    <OptionsCard id="privacy" title={text('privacy_title')} hint={text('privacy_hint')}>
      <PrivacyPicture hashed={values.hashed} />
      <ChoiceList
        label={text('lookup_when')}
        value={values.lookup}
        isDisabled={managed.lookup !== undefined}
        choices={[
          { value: 'at-once', label: text('lookup_at_once'), hint: text('lookup_at_once_hint') },
          { value: 'on-click', label: text('lookup_on_click') },
        ]}
        onChoose={(lookup) => change(() => ({ lookup }))}
      />
      <ManagedByIt isManaged={managed.lookup !== undefined} />
      <CheckboxLine
        label={text('hashed_label')}
        isOn={values.hashed}
        isDisabled={managed.hashed !== undefined}
        onChange={(hashed) => change(() => ({ hashed }))}
      >
        {text('hashed_hint')}
      </CheckboxLine>
      <ManagedByIt isManaged={managed.hashed !== undefined} />
      <RequestLog />
    </OptionsCard>
  );
}
