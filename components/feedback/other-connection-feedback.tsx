import { useId, useState } from 'react';
import { exportUnsent } from '../../utils/feedback/outbox/export-unsent';
import type { ConnectionFeedback } from '../../utils/feedback/outbox/other-connections';
import { summarizeOutboxRow } from '../../utils/feedback/summarize-outbox-row';
import { useOtherConnectionFeedback } from '../../utils/feedback/use-other-connection-feedback';
import { shortAddress } from '../../utils/i18n/address';
import { formatMoment } from '../../utils/i18n/format';
import { countText, text } from '../../utils/i18n/text';
import { useOptionalConnection } from '../../utils/team/connection-context';
import { Address } from '../ui/address-pair';
import { ReassignDialog } from './reassign-dialog';

/** Unsent feedback for other connections: where it belongs, and what can be done with it. */
export function OtherConnectionFeedback() {
  const connection = useOptionalConnection();
  const { groups, canReassign, reassign, reassignedTo, problem } = useOtherConnectionFeedback();
  const [pending, setPending] = useState<ConnectionFeedback>();
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      {count > 0 && (
        <>
          <h3 className="font-medium">{countText('other_connection_title', count)}</h3>
          <p className="text-ink-2">{text('other_connection_text')}</p>
        </>
      )}
      {groups.map((group) => (
        <ConnectionGroup
          key={group.connection}
          group={group}
          onReassign={canReassign(group) ? () => setPending(group) : undefined}
        />
      ))}
      <p role="status" className="text-accent empty:hidden">
        {reassignedTo && text('reassigned', shortAddress(reassignedTo))}
      </p>
      <p role="alert" className="text-bad empty:hidden">
        {problem}
      </p>
      {connection && (
        <ReassignDialog
          pending={pending}
          onConfirm={(group) => reassign({ group, to: connection })}
          onClose={() => setPending(undefined)}
        />
      )}
    </>
  );
}

function ConnectionGroup({
  group: { address, rows },
  onReassign,
}: {
  group: ConnectionFeedback;
  onReassign?: () => void;
}) {
  const connection = useOptionalConnection();
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-2 rounded-lg border border-line p-3">
      <h4 id={id}>
        <Address address={address} />
      </h4>
      {address === undefined && (
        <p className="text-ink-2">{countText('other_connection_unknown_text', rows.length)}</p>
      )}
      {address !== undefined && address === connection?.url && (
        <p className="text-ink-2">{text('other_connection_other_account')}</p>
      )}
      <ul className="grid gap-2">
        {rows.map((row) => (
          <li key={row.id}>
            <b dir="auto" className="font-semibold">
              {row.name}
            </b>{' '}
            <span className="text-ink-3 text-small">{formatMoment(row.savedAt)}</span>
            <span className="block text-ink-2">{summarizeOutboxRow(row, connection)}</span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="push" onClick={() => exportUnsent(rows)}>
          {text('save_file')}
        </button>
        {onReassign && connection && (
          <button type="button" className="push py-1 text-start" onClick={onReassign}>
            {text('reassign', shortAddress(connection.url))}
          </button>
        )}
      </div>
    </section>
  );
}
