import { useNotifications } from '../../utils/browser/use-notifications';
import { text } from '../../utils/i18n/text';
import type { EditableSettings } from '../../utils/settings/use-settings';
import { FixedByIt } from './fixed-by-it';
import { OptionsCard } from './options-card';
import { SwitchLine } from './switch-line';

/** Whether the rep is notified about watched leads. */
export function NotificationsCard({ settings: { values, managed, change } }: { settings: EditableSettings }) {
  const { isAllowed, ask } = useNotifications();
  const isOn = values.notifications && isAllowed;
  return (
    <OptionsCard id="notifications" title={text('notifications_title')}>
      <SwitchLine
        label={text('notifications_label')}
        isOn={isOn}
        isFixed={managed.notifications === false}
        onChange={(requested) => {
          if (requested && !isAllowed) void ask();
          change(() => ({ notifications: requested }));
        }}
      >
        {text('notifications_hint')}
      </SwitchLine>
      {values.notifications && !isAllowed && (
        <p className="text-ink-3 text-small">{text('notifications_not_allowed')}</p>
      )}
      <FixedByIt isFixed={managed.notifications !== undefined} />
    </OptionsCard>
  );
}
