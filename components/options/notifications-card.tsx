import { useNotifications } from '../../utils/browser/use-notifications';
import { text } from '../../utils/i18n/text';
import type { EditableSettings } from '../../utils/settings/use-settings';
import { CheckboxLine } from './checkbox-line';
import { ManagedByIt } from './managed-by-it';
import { OptionsCard } from './options-card';

/** Whether the rep is notified about watched leads. */
export function NotificationsCard({ settings: { values, managed, change } }: { settings: EditableSettings }) {
  const { isAllowed, ask } = useNotifications();
  const isOn = values.notifications && isAllowed;
  return (
    <OptionsCard id="notifications" title={text('notifications_title')}>
      <CheckboxLine
        label={text('notifications_label')}
        isOn={isOn}
        isDisabled={managed.notifications === false}
        onChange={(requested) => {
          if (requested && !isAllowed) void ask();
          change(() => ({ notifications: requested }));
        }}
      >
        {text('notifications_hint')}
      </CheckboxLine>
      {values.notifications && !isAllowed && (
        <p className="text-ink-3 text-small">{text('notifications_not_allowed')}</p>
      )}
      <ManagedByIt isManaged={managed.notifications !== undefined} />
    </OptionsCard>
  );
}
