import { text } from '../../utils/i18n/text';
import type { EditableSettings } from '../../utils/settings/use-settings';
import { ChoiceList } from './choice-list';
import { OptionsCard } from './options-card';

/** How the extension looks, and its language. */
export function AppearanceCard({ settings: { values, change } }: { settings: EditableSettings }) {
  return (
    <OptionsCard id="appearance" title={text('appearance_title')}>
      <ChoiceList
        label={text('appearance_look')}
        value={values.appearance}
        choices={[
          { value: 'system', label: text('appearance_system') },
          { value: 'light', label: text('appearance_light') },
          { value: 'dark', label: text('appearance_dark') },
        ]}
        onChoose={(appearance) => change(() => ({ appearance }))}
      />
      <ChoiceList
        label={text('language_title')}
        value={values.language}
        choices={[
          { value: 'auto', label: text('language_auto') },
          { value: 'en', label: 'English' },
          { value: 'de', label: 'Deutsch' },
          { value: 'fr', label: 'Français' },
          { value: 'es', label: 'Español' },
        ]}
        onChoose={(language) => change(() => ({ language }))}
      />
    </OptionsCard>
  );
}
