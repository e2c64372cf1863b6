import type { Signature } from '../../../../utils/contract/console/definitions';
import { shortDate } from '../../ui/format';

/** Who signed, for which side and when. */
export function Signatures({ signatures }: { signatures: readonly Signature[] }) {
  if (signatures.length === 0) {
    return <p className="text-ink-2">The default definition. Not signed.</p>;
  }
  const sorted = [...signatures].sort((a, b) => a.side.localeCompare(b.side));
  return (
    <ul className="text-ink-2">
      {sorted.map(({ side, name, at }) => (
        <li key={side}>
          <span dir="auto">{name}</span>{' '}
          <span className="text-ink-3 text-small">
            for {side} · {shortDate(at)}
          </span>
        </li>
      ))}
    </ul>
  );
}
