import { splitAddress } from '../../utils/i18n/address';
import { text } from '../../utils/i18n/text';

/** An address as one side shows it. Undefined if an earlier version didn't record it. */
interface AddressEntry {
  address?: string;
  owner?: string;
}

/** Both sides of an address change: where data went until now, and where it would go. */
export function AddressPair({
  before,
  after,
}: {
  before: { label: string; addresses: AddressEntry[] };
  after: { label: string; addresses: AddressEntry[] };
}) {
  return (
    <dl className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(min(180px,100%),1fr))] gap-2">
      <Side {...before} />
      <Side {...after} isNew />
    </dl>
  );
}

function Side({
  label,
  addresses,
  isNew = false,
}: {
  label: string;
  addresses: AddressEntry[];
  isNew?: boolean;
}) {
  return (
    <div className={`rounded-lg border p-3 ${isNew ? 'border-warm bg-warm-soft' : 'border-line'}`}>
      <dt className="text-ink-2 text-small">{label}</dt>
      {addresses.map(({ address, owner }) => (
        <dd key={`${address} ${owner}`} className="mt-1">
          <Address address={address} />
          {owner && (
            <span dir="auto" className="block text-ink-2 text-small">
              {owner}
            </span>
          )}
        </dd>
      ))}
    </div>
  );
}

/** An address with its host highlighted, because the host alone decides who gets the data. */
export function Address({ address }: { address: string | undefined }) {
  if (address === undefined) return <span>{text('other_connection_unknown')}</span>;
  const { scheme, host, path } = splitAddress(address);
  return (
    <span dir="ltr">
      <span className="text-ink-2">{scheme}</span>
      <b className="font-semibold">{host}</b>
      <span className="text-ink-2">{path}</span>
    </span>
  );
}
