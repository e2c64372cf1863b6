import type { AddressChange } from '../../utils/connecting/address-change';
import { exportUnsent } from '../../utils/feedback/outbox/export-unsent';
import { shortAddress } from '../../utils/i18n/address';
import { countText, text } from '../../utils/i18n/text';
import { AddressPair } from '../ui/address-pair';
import { useModal } from '../ui/use-modal';

/** Asks before this browser connects to a different address. Nothing is saved until the rep agrees. */
export function ChangeAddressDialog({
  change,
  onConfirm,
  onClose,
}: {
  /** The change to confirm. The dialog is closed while this is undefined. */
  change: AddressChange | undefined;
  onConfirm: (change: AddressChange) => void;
  onClose: () => void;
}) {
  const { dialog, initialFocus } = useModal(change !== undefined);
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} aria-labelledby="change-address-title" className="dialog" onClose={onClose}>
      <h2 id="change-address-title" className="font-semibold text-heading">
        {text('change_address_title')}
      </h2>
      {change && (
        <>
          <Addresses change={change} />
          <p className="mt-3">{text('change_address_check')}</p>
          <UnsentNotice change={change} />
          <div className="mt-4 flex flex-wrap gap-2">
            <button type="button" ref={initialFocus} className="push min-h-9" onClick={close}>
              {text('cancel')}
            </button>
            <button
              type="button"
              className="push min-h-9 py-1.5 text-start text-bad"
              onClick={() => {
                onConfirm(change);
                close();
              }}
            >
              {text('connect_to', shortAddress(change.to.url))}
            </button>
          </div>
        </>
      )}
    </dialog>
  );
}

function Addresses({ change: { from, to, unsent } }: { change: AddressChange }) {
  const newAddresses = [{ address: to.url, owner: text('address_claims', to.me.team.name) }];
  const before = from
    ? { label: text('address_now'), addresses: [{ address: from.url, owner: from.me.team.name }] }
    : { label: text('address_unsent'), addresses: listAddresses(unsent) };
  return <AddressPair before={before} after={{ label: text('address_new'), addresses: newAddresses }} />;
}

/** Each address once, because several people's feedback may be waiting for the same one. */
function listAddresses(unsent: AddressChange['unsent']): { address?: string }[] {
  return [...new Set(unsent.map(({ address }) => address))].map((address) => ({ address }));
}

function UnsentNotice({ change: { unsent } }: { change: AddressChange }) {
  if (unsent.length === 0) return null;
  const withAddress = unsent.filter(({ address }) => address !== undefined).flatMap(({ rows }) => rows);
  const withoutAddress = unsent.filter(({ address }) => address === undefined).flatMap(({ rows }) => rows);
  return (
    <>
      {withAddress.length > 0 && (
        <p className="mt-2">{countText('change_address_kept', withAddress.length)}</p>
      )}
      {withoutAddress.length > 0 && (
        <p className="mt-2">{countText('other_connection_unknown_text', withoutAddress.length)}</p>
      )}
      <p className="mt-2 text-ink-2">{text('change_address_moved')}</p>
      <button
        type="button"
        className="link mt-1"
        onClick={() => exportUnsent([...withAddress, ...withoutAddress])}
      >
        {text('save_file')}
      </button>
    </>
  );
}
