import type { ConnectionFeedback } from '../../utils/feedback/outbox/other-connections';
import { shortAddress } from '../../utils/i18n/address';
import { countText, text } from '../../utils/i18n/text';
import { useConnection } from '../../utils/team/connection-context';
import { AddressPair } from '../ui/address-pair';
import { useModal } from '../ui/use-modal';

/**
 * Asks for confirmation before feedback written for one address is sent to another, for teams that moved
 * their endpoint.
 */
export function ReassignDialog({
  pending,
  onConfirm,
  onClose,
}: {
  /** The feedback to reassign. The dialog is closed while this is undefined. */
  pending: ConnectionFeedback | undefined;
  onConfirm: (pending: ConnectionFeedback) => void;
  onClose: () => void;
}) {
  const connection = useConnection();
  const { dialog, initialFocus } = useModal(pending !== undefined);
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} aria-labelledby="reassign-title" className="dialog" onClose={onClose}>
      {pending && (
        <>
          <h2 id="reassign-title" className="font-semibold text-heading">
            {countText('reassign_title', pending.rows.length)}
          </h2>
          <AddressPair
            before={{ label: text('address_old'), addresses: [{ address: pending.address }] }}
            after={{
              label: text('address_new'),
              addresses: [{ address: connection.url, owner: connection.me.team.name }],
            }}
          />
          <p className="mt-3">{text('reassign_text')}</p>
          <div className="mt-4 flex flex-wrap gap-2">
            <button type="button" ref={initialFocus} className="push min-h-9" onClick={close}>
              {text('cancel')}
            </button>
            <button
              type="button"
              className="push min-h-9 py-1.5 text-start text-bad"
              onClick={() => {
                onConfirm(pending);
                close();
              }}
            >
              {text('send_to', shortAddress(connection.url))}
            </button>
          </div>
        </>
      )}
    </dialog>
  );
}
