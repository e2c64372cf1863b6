import type { ListedToken, PeopleResponse } from '../../../../utils/contract/console/people';
import { lastUseText, shortDate } from '../../ui/format';
import { NewSecretButton, PersonRow, RevokeButton, RowActions } from './person-row';
import type { NewAccess } from './secret-text';
import type { RevokeTarget } from './use-people';

/** The reps, each with the number of active links and when one was last used. */
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
        const active = tokens.filter(({ revokedAt }) => !revokedAt);
        return (
          <PersonRow
            key={id}
            name={name}
            isOff={active.length === 0}
            about={[email, formatLastUse(tokens, active)].filter(Boolean).join(' · ')}
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

function formatLastUse(tokens: readonly ListedToken[], active: readonly ListedToken[]): string {
  const [latest] = tokens;
  if (active.length === 0) return latest?.revokedAt ? `revoked ${shortDate(latest.revokedAt)}` : 'no link';
  const last = active
    .flatMap(({ lastUsedAt }) => lastUsedAt ?? [])
    .sort()
    .at(-1);
  const codes = active.length > 1 ? `${active.length} links, ` : '';
  return `${codes}last used ${lastUseText(last)}`;
}
