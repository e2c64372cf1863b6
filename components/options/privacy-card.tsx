import { text } from '../../utils/i18n/text';
import type { SettingsInUse } from '../../utils/settings/use-settings';
import { ChoiceList } from './choice-list';
import { FixedByIt } from './fixed-by-it';
import { OptionsCard } from './options-card';
import { RequestLog } from './request-log';
import { SwitchLine } from './switch-line';

/** What is read and sent, when, and in which form; and what has gone out. */
export function PrivacyCard({ settings: { values, managed, change } }: { settings: SettingsInUse }) {
  return (
    <OptionsCard id="privacy" title={text('privacy_title')} hint={text('privacy_hint')}>
      <ChoiceList
        label={text('look_up_when')}
        value={values.lookUp}
        isFixed={managed.lookUp !== undefined}
        choices={[
          { value: 'at-once', label: text('look_up_at_once'), hint: text('look_up_at_once_hint') },
          { value: 'on-click', label: text('look_up_on_click') },
        ]}
        onChoose={(lookUp) => change(() => ({ lookUp }))}
      />
      <FixedByIt isFixed={managed.lookUp !== undefined} />
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
