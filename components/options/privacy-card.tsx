import { text } from '../../utils/i18n/text';
import type { EditableSettings } from '../../utils/settings/use-settings';
import { ChoiceList } from './choice-list';
import { FixedByIt } from './fixed-by-it';
import { OptionsCard } from './options-card';
import { RequestLog } from './request-log';
import { SwitchLine } from './switch-line';

/** What is read and sent, when and in which form, and a log of what was sent. */
export function PrivacyCard({ settings: { values, managed, change } }: { settings: EditableSettings }) {
  return (
    <OptionsCard id="privacy" title={text('privacy_title')} hint={text('privacy_hint')}>
      <ChoiceList
        label={text('lookup_when')}
        value={values.lookup}
        isFixed={managed.lookup !== undefined}
        choices={[
          { value: 'at-once', label: text('lookup_at_once'), hint: text('lookup_at_once_hint') },
          { value: 'on-click', label: text('lookup_on_click') },
        ]}
        onChoose={(lookup) => change(() => ({ lookup }))}
      />
      <FixedByIt isFixed={managed.lookup !== undefined} />
      <SwitchLine
        label={text('hashed_label')}
        isOn={values.hashed}
        isFixed={managed.hashed !== undefined}
        onChange={(hashed) => change(() => ({ hashed }))}
      >
        {text('hashed_hint')}
      </SwitchLine>
      <FixedByIt isFixed={managed.hashed !== undefined} />
      <RequestLog />
    </OptionsCard>
  );
}
