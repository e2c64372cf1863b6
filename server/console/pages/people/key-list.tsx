import type { ListedToken } from '../../../../utils/contract/console/people';
import { lastUseText, shortDate } from '../../ui/format';
import { PersonRow, RevokeButton } from './person-row';
import { scopeLabels } from './scope-choice';
import type { RevokeTarget } from './use-people';

/** Keys of systems, active ones first. */
export function KeyList({
  keys,
  emptyText,
  effect,
  onRevoke,
}: {
  keys: readonly ListedToken[];
  /** What to say if there are none. */
  emptyText: string;
  /** What happens when one is revoked. */
  effect: string;
  onRevoke: (target: RevokeTarget) => void;
}) {
  if (keys.length === 0) return <p className="border-line border-t py-4 text-ink-3">{emptyText}</p>;
  const sorted = [...keys].sort((a, b) => Number(Boolean(a.revokedAt)) - Number(Boolean(b.revokedAt)));
  return (
    <ul>
      {sorted.map(({ id, label, scopes, createdAt, lastUsedAt, revokedAt }) => (
        <PersonRow
          key={id}
          name={label}
          isOff={revokedAt !== undefined}
          about={
            revokedAt
              ? `revoked ${shortDate(revokedAt)}`
              : `${scopes ? `${scopes.map((scope) => scopeLabels[scope].toLowerCase()).join(', ')} · ` : ''}created ${shortDate(createdAt)} · last used ${lastUseText(lastUsedAt)}`
          }
        >
          {!revokedAt && (
            <RevokeButton
              name={label}
              onClick={() => onRevoke({ kind: 'token', id, what: `${label}’s access`, effect })}
            />
          )}
        </PersonRow>
      ))}
    </ul>
  );
}
