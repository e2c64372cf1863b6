import type { ConsoleMe } from '../../../utils/contract/console';
import { CopyButton } from '../copy-button';
import { Link } from '../link';
import { addressesAt, isLocal } from './addresses';

/** What a person who connects a tool needs: a key, and the address for it. */
export function ConnectATool({ me }: { me: ConsoleMe }) {
  const { origin } = location;
  return (
    <ol className="grid list-inside list-decimal gap-5">
      <li>
        <b className="font-semibold">Make a write key, one a tool.</b>{' '}
        {me.person.role === 'admin' ? (
          <>
            <Link to="people" className="link">
              Under People
            </Link>
            , “Add a source” makes one,
          </>
        ) : (
          'An admin makes one under People,'
        )}{' '}
        or where the endpoint runs:
        <Line of="the command" text={'npm run endpoint -- write-key "Website"'} />
        <p className="mt-1 text-ink-3 text-small">
          It is shown once. For a key that stands in public pages, add --browser, or say so under People.
        </p>
      </li>
      <li>
        <b className="font-semibold">Point the tool at its address,</b> with the key in place of &lt;key&gt;.
        {isLocal(origin) && (
          <p className="mt-1 text-small text-warm">
            These addresses work on this machine alone. Tools elsewhere need the endpoint’s public one: see
            server/README.md on a proxy with TLS.
          </p>
        )}
        <ul className="mt-2 grid gap-3">
          {addressesAt(origin).map(({ tool, address, how }) => (
            <li key={address}>
              <p className="font-semibold">{tool}</p>
              <p className="text-ink-3 text-small">{how}</p>
              <Line of={`the address for ${tool}`} text={address} />
            </li>
          ))}
        </ul>
      </li>
      <li>
        <b className="font-semibold">Send something.</b> It shows here within seconds; what can’t be taken,
        too, with the reason.
      </li>
    </ol>
  );
}

function Line({ text, of }: { text: string; of: string }) {
  return (
    <div className="mt-1 flex items-center gap-2">
      <code className="min-w-0 flex-1 select-all rounded-lg bg-track px-3 py-1.5 font-mono text-small">
        {text}
      </code>
      <CopyButton text={text} of={of} />
    </div>
  );
}
