import type { Overview } from '../../../../utils/contract/console/overview';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { formatExpiry } from '../../ui/format';

/** Warns of keys that end soon: what they are for stops working then. */
export function ExpiringKeys({ keys }: { keys: Overview['expiringKeys'] }) {
  const { role } = useConsoleMe().person;
  if (keys.length === 0) return null;
  const them = keys.length === 1 ? 'it' : 'them';
  return (
    <div className="rounded-xl bg-warm-soft p-4">
      <ul className="grid gap-1">
        {keys.map(({ id, label, kind, expiresAt }) => (
          <li key={id}>
            The {kind === 'source' ? 'write key' : 'token'} for <b className="font-semibold">{label}</b>{' '}
            {formatExpiry(expiresAt)}.
          </li>
        ))}
      </ul>
      <p className="mt-1 text-ink-2">
        {role === 'admin' ? (
          <Link to="people" className="link">
            Replace {them} under People
          </Link>
        ) : (
          `Ask an admin to replace ${them}.`
        )}
      </p>
    </div>
  );
}
