import type { ListedToken, PeopleResponse } from '../../../../utils/contract/console/people';
import { lastUseText, shortDate } from '../../ui/format';
import { NewSecretButton, PersonRow, RevokeButton, RowActions } from './person-row';
import type { NewAccess } from './secret-text';
import type { RevokeTarget } from './use-people';

/** The reps, each with the number of connected browsers and when one was last used. */
export function RepList({
  reps,
  onCreate,
  onRevoke,
}: {
  reps: PeopleResponse['reps'];
  onCreate: (access: NewAccess) => void;
  onRevoke: (target: RevokeTarget) => void;
}) {
  if (reps.length === 0) return <p className="border-line border-t py-4 text-ink-3">No reps yet.</p>;
  return (
    <ul>
      {reps.map(({ id, name, email, tokens }) => {
        const active = tokens.filter(isActive);
        return (
          <PersonRow
            key={id}
            name={name}
            isOff={active.length === 0}
            about={<RepAbout email={email} tokens={tokens} />}
          >
            <RowActions>
              <NewSecretButton
                name={name}
                label="New link"
                onClick={() => onCreate({ kind: 'rep', name, email })}
              />
              {active.length > 0 && (
                <RevokeButton
                  name={name}
                  onClick={() =>
                    onRevoke({
                      kind: 'rep',
                      id,
                      what: `${name}’s access`,
                      effect: `The endpoint refuses ${name}’s devices from now on. When they next ask, at most five minutes later while the browser runs, they close their saved cards and show “This token was revoked. Ask marketing for a new one.” Feedback they sent is kept. Unsent feedback stays on their devices and is sent once they connect with a new link.`,
                    })
                  }
                />
              )}
            </RowActions>
          </PersonRow>
        );
      })}
    </ul>
  );
}

/** Whether a token still works. One expires when its company sign-in ends. */
function isActive({ revokedAt, expiresAt }: ListedToken): boolean {
  return !revokedAt && new Date(expiresAt) > new Date();
}

function RepAbout({ email, tokens }: { email: string | undefined; tokens: readonly ListedToken[] }) {
  const suspicious = tokens.find((token) => isActive(token) && token.suspiciousAt);
  return (
    <>
      {[email, describeTokens(tokens)].filter(Boolean).join(' · ')}
      {suspicious?.suspiciousAt && (
        <span className="block text-warm">
          On {shortDate(suspicious.suspiciousAt)}, a browser’s token was used from two networks at once, or
          after it was exchanged. Unless a VPN or a restored backup explains it, revoke access and send a new
          link.
        </span>
      )}
    </>
  );
}

function describeEnd(latest: ListedToken | undefined): string {
  if (!latest) return 'no link';
  return latest.revokedAt ? `revoked ${shortDate(latest.revokedAt)}` : `ended ${shortDate(latest.expiresAt)}`;
}

/** `2 browsers, last used 3 h ago from 203.0.113.7`. */
function describeTokens(tokens: readonly ListedToken[]): string {
  const active = tokens.filter(isActive);
  const [latest] = tokens;
  if (active.length === 0) return describeEnd(latest);
  const browsers = active.filter(({ isCode }) => !isCode);
  const used = [...active].sort((a, b) => (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? ''))[0];
  const from = used?.usedFrom ? ` from ${used.usedFrom}` : '';
  const count = browsers.length > 1 ? `${browsers.length} browsers, ` : '';
  return `${count}last used ${lastUseText(used?.lastUsedAt)}${from}`;
}
