import type { Overview } from '../../../../utils/contract/console/overview';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { formatExpiry } from '../../ui/format';

/** Warns of keys that end soon: what they are for stops working then. */
export function ExpiringKeys({ keys }: { keys: Overview['expiringKeys'] }) {
  const { role } = useConsoleMe().person;
  if (keys.length === 0) return null;
  return (
    <div className="rounded-xl bg-warm-soft p-4">
      <ul className="grid gap-1">
        {keys.map(({ id, label, kind, expiresAt }) => (
          <li key={id}>
            The {kind === 'source' ? 'write key' : 'token'} of <b className="font-semibold">{label}</b>{' '}
            {formatExpiry(expiresAt)}.
          </li>
        ))}
      </ul>
      <p className="mt-1 text-ink-2">
        {role === 'admin' ? (
          <Link to="people" className="link">
            Replace it under People
          </Link>
        ) : (
          'Ask an admin to replace it.'
        )}
      </p>
    </div>
  );
}
