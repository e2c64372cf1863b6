import type { ListedToken } from '../../../../utils/contract/console/people';
import { expiresSoon, formatExpiry, lastUseText, shortDate } from '../../ui/format';
import { PersonRow, ReplaceButton, RevokeButton, RowActions } from './person-row';
import { scopeLabels } from './scope-choice';
import type { RevokeTarget } from './use-people';

/** Keys of systems, active ones first. */
export function KeyList({
  keys,
  emptyText,
  effect,
  onReplace,
  onRevoke,
}: {
  keys: readonly ListedToken[];
  /** What to say if there are none. */
  emptyText: string;
  /** What happens when one is revoked. */
  effect: string;
  onReplace: (key: ListedToken) => void;
  onRevoke: (target: RevokeTarget) => void;
}) {
  if (keys.length === 0) return <p className="border-line border-t py-4 text-ink-3">{emptyText}</p>;
  const sorted = [...keys].sort((a, b) => Number(Boolean(a.revokedAt)) - Number(Boolean(b.revokedAt)));
  return (
    <ul>
      {sorted.map((key) => (
        <PersonRow key={key.id} name={key.label} isOff={key.revokedAt !== undefined} about={describeKey(key)}>
          {!key.revokedAt && (
            <RowActions>
              <ReplaceButton name={key.label} onClick={() => onReplace(key)} />
              <RevokeButton
                name={key.label}
                onClick={() => onRevoke({ kind: 'token', id: key.id, what: `${key.label}’s access`, effect })}
              />
            </RowActions>
          )}
        </PersonRow>
      ))}
    </ul>
  );
}

function describeKey({ scopes, createdAt, lastUsedAt, usedFrom, expiresAt, revokedAt }: ListedToken) {
  if (revokedAt) return `revoked ${shortDate(revokedAt)}`;
  const expiry = formatExpiry(expiresAt);
  return (
    <>
      {scopes && `${scopes.map((scope) => scopeLabels[scope].toLowerCase()).join(', ')} · `}
      created {shortDate(createdAt)} · last used {lastUseText(lastUsedAt)}
      {usedFrom && ` from ${usedFrom}`} ·{' '}
      {expiresSoon(expiresAt) ? <b className="font-semibold text-warm">{expiry}</b> : expiry}
    </>
  );
}
