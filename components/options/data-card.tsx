import { exportUnsent } from '../../utils/feedback/outbox/export-unsent';
import { useOutbox } from '../../utils/feedback/use-feedback';
import { useOtherConnectionFeedback } from '../../utils/feedback/use-other-connection-feedback';
import { countText, text } from '../../utils/i18n/text';
import { useClearCache } from '../../utils/lookup/use-clear-cache';
import { OtherConnectionFeedback } from '../feedback/other-connection-feedback';
import { UnsentRow } from '../feedback/unsent-row';
import { ErrorText } from '../ui/error-text';
import { OptionsCard } from './options-card';

/** What is stored on this device: unsent feedback and cached leads. */
export function DataCard() {
  const { unsent, resend, removeGone, undo, revise, problem } = useOutbox();
  const { groups } = useOtherConnectionFeedback();
  const { clear, isCleared } = useClearCache();
  return (
    <OptionsCard id="data" title={text('data_title')}>
      {(unsent.length > 0 || groups.length === 0) && (
        <h3 className="font-medium">
          {unsent.length === 0 ? text('unsent_none') : countText('unsent_some', unsent.length)}
        </h3>
      )}
      {unsent.length > 0 && (
        <>
          <ul className="grid gap-2">
            {unsent.map((row) => (
              <UnsentRow
                key={row.id}
                row={row}
                onResend={() => resend(row.id)}
                onUndo={() => undo(row.id)}
                onRemove={() => removeGone(row.id)}
                onNote={(note) => revise(row.id, (body) => ({ ...body, note }))}
              />
            ))}
          </ul>
          <ErrorText>{problem}</ErrorText>
          <button type="button" className="push justify-self-start" onClick={() => exportUnsent(unsent)}>
            {text('save_file')}
          </button>
        </>
      )}
      <OtherConnectionFeedback />
      <div className="grid justify-items-start gap-2 border-line border-t pt-3">
        <h3 className="font-medium">{text('cache_title')}</h3>
        <p className="text-ink-2">{text('cache_text')}</p>
        <button type="button" className="push" onClick={clear}>
          {text('cache_clear')}
        </button>
        <p role="status" className="text-accent empty:hidden">
          {isCleared && text('cache_cleared')}
        </p>
      </div>
    </OptionsCard>
  );
}

/** Unsent feedback of other connections, for the page that has no data card. */
export function OtherConnectionCard() {
  const { groups } = useOtherConnectionFeedback();
  if (groups.length === 0) return null;
  return (
    <OptionsCard id="data" title={text('data_title')}>
      <OtherConnectionFeedback />
    </OptionsCard>
  );
}
