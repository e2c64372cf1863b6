import { useId, useState } from 'react';
import { feedbackSummary } from '../../utils/feedback/feedback-summary';
import { exportUnsent } from '../../utils/feedback/outbox/export-unsent';
import type { KeptFeedback as Kept } from '../../utils/feedback/outbox/kept-elsewhere';
import { useKeptFeedback } from '../../utils/feedback/use-kept-feedback';
import { shortAddress } from '../../utils/i18n/address';
import { formatMoment } from '../../utils/i18n/format';
import { text, textOfCount } from '../../utils/i18n/text';
import type { Connection } from '../../utils/team/connection-store';
import { Address } from '../ui/address-pair';
import { HandOverDialog } from './hand-over-dialog';

/** Unsent feedback that is not for the connection in use: where it belongs, and what can be done with it. */
export function KeptFeedback({ connection }: { connection: Connection | null }) {
  const { kept, canHandOver, handOver, handedTo, problem } = useKeptFeedback(connection);
  const [asked, setAsked] = useState<Kept>();
  const count = kept.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      {count > 0 && (
        <>
          <h3 className="font-medium">{textOfCount('kept_title', count)}</h3>
          <p className="text-ink-2">{text('kept_text')}</p>
        </>
      )}
      {kept.map((of) => (
        <KeptGroup
          key={of.connection}
          of={of}
          connection={connection}
          onHandOver={canHandOver(of) ? () => setAsked(of) : undefined}
        />
      ))}
      <p role="status" className="text-accent empty:hidden">
        {handedTo && text('handed_over', shortAddress(handedTo))}
      </p>
      <p role="alert" className="text-bad empty:hidden">
        {problem}
      </p>
      {connection && (
        <HandOverDialog
          asked={asked}
          connection={connection}
          onAgree={(of) => handOver({ of, to: connection })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function KeptGroup({
  of: { address, rows },
  connection,
  onHandOver,
}: {
  of: Kept;
  connection: Connection | null;
  onHandOver?: () => void;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-2 rounded-lg border border-line p-3">
      <h4 id={id}>
        <Address address={address} />
      </h4>
      {address === undefined && <p className="text-ink-2">{textOfCount('kept_unknown_text', rows.length)}</p>}
      {address !== undefined && address === connection?.url && (
        <p className="text-ink-2">{text('kept_other_account')}</p>
      )}
      <ul className="grid gap-2">
        {rows.map((row) => (
          <li key={row.id}>
            <b dir="auto" className="font-semibold">
              {row.name}
            </b>{' '}
            <span className="text-ink-3 text-small">{formatMoment(row.savedAt)}</span>
            <span className="block text-ink-2">{feedbackSummary(row, connection)}</span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="push" onClick={() => exportUnsent(rows)}>
          {text('save_file')}
        </button>
        {onHandOver && connection && (
          <button type="button" className="push py-1 text-start" onClick={onHandOver}>
            {text('hand_over', shortAddress(connection.url))}
          </button>
        )}
      </div>
    </section>
  );
}
