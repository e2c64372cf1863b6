import { exportUnsent } from '../../utils/feedback/outbox/export-unsent';
import type { OutboxRow } from '../../utils/feedback/outbox/outbox-row';
import { countText, text } from '../../utils/i18n/text';
import { useModal } from '../ui/use-modal';

/** Asks for confirmation before disconnecting while feedback is still unsent. */
export function DisconnectDialog({
  isOpen,
  team,
  unsent,
  onDisconnect,
  onClose,
}: {
  isOpen: boolean;
  team: string;
  unsent: OutboxRow[];
  onDisconnect: () => void;
  onClose: () => void;
}) {
  const { dialog, initialFocus } = useModal(isOpen);
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} aria-labelledby="leave-title" className="dialog" onClose={onClose}>
      <h2 id="leave-title" className="font-semibold text-heading">
        {countText('disconnect_title', unsent.length)}
      </h2>
      <p className="mt-1 text-ink-2">{text('disconnect_text', team)}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <button type="button" ref={initialFocus} className="push-on" onClick={close}>
          {text('stay_connected')}
        </button>
        <button type="button" className="push min-h-9" onClick={() => exportUnsent(unsent)}>
          {text('save_file')}
        </button>
        <button
          type="button"
          className="push min-h-9 text-bad"
          onClick={() => {
            close();
            onDisconnect();
          }}
        >
          {text('disconnect')}
        </button>
      </div>
    </dialog>
  );
}
