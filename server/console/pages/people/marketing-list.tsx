import type { PeopleResponse } from '../../../../utils/contract/console/people';
import { lastUseText, shortDateTime } from '../../ui/format';
import { NewSecretButton, PersonRow, RevokeButton, RowActions } from './person-row';
import type { NewAccess } from './secret-text';
import type { RevokeTarget } from './use-people';

type Person = PeopleResponse['people'][number];

/** The marketers who may sign in, and where they are signed in now. */
export function MarketingList({
  people,
  onCreate,
  onRevoke,
}: {
  people: readonly Person[];
  onCreate: (access: NewAccess) => void;
  onRevoke: (target: RevokeTarget) => void;
}) {
  return (
    <ul>
      {people.map((person) => (
        <PersonRow key={person.id} name={person.name} about={describePerson(person)}>
          <RowActions>
            <NewSecretButton
              name={person.name}
              label="New link"
              onClick={() => onCreate({ kind: 'link', name: person.name, role: person.role })}
            />
            <RevokeButton
              name={person.name}
              onClick={() =>
                onRevoke({
                  kind: 'person',
                  id: person.id,
                  what: `${person.name}’s access`,
                  effect: `${person.name} is signed out everywhere immediately, and their links stop working. Their answers are kept.`,
                })
              }
            />
          </RowActions>
          {person.sessions.length > 0 && (
            <ul className="w-full ps-4">
              {person.sessions.map(({ id, createdAt, lastUsedAt, isMine }) => (
                <li key={id} className="flex items-center justify-between gap-4 text-ink-2 text-small">
                  <span>
                    Signed in {shortDateTime(createdAt)} · last used {lastUseText(lastUsedAt)}
                    {isMine && <b className="font-semibold text-accent"> · this browser</b>}
                  </span>
                  {!isMine && (
                    <RevokeButton
                      label="End"
                      name={`${person.name}’s session from ${shortDateTime(createdAt)}`}
                      onClick={() =>
                        onRevoke({
                          kind: 'session',
                          id,
                          what: `${person.name}’s session from ${shortDateTime(createdAt)}`,
                          effect: 'That browser is signed out immediately. A new link can sign it in again.',
                        })
                      }
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </PersonRow>
      ))}
    </ul>
  );
}

function describePerson({ role, sessions, linkExpiresAt }: Person): string {
  const link = linkExpiresAt && `link valid until ${shortDateTime(linkExpiresAt)}`;
  const none = sessions.length === 0 && !link && 'not signed in';
  return [role === 'admin' ? 'Admin' : 'Marketer', link, none].filter(Boolean).join(' · ');
}
