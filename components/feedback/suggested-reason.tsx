import type { Disposition, Me } from '../../utils/contract/shared/team';
import type { Evidence, SuggestedReason as Suggested } from '../../utils/feedback/suggest/suggest-reason';
import { text } from '../../utils/i18n/text';
import { wordOf } from '../../utils/i18n/words';

/** The reason that what is on screen speaks for, with what speaks for it. */
export function SuggestedReason({
  suggested: { reason, evidence },
  disposition,
  me,
  onTake,
}: {
  suggested: Suggested;
  disposition: Disposition;
  me: Pick<Me, 'elements'>;
  onTake: (reason: string) => void;
}) {
  const choice = disposition.reasons.find(({ id }) => id === reason);
  if (!choice) return null;
  return (
    <p className="text-ink-2 text-small">
      {text('suggested')}{' '}
      <button type="button" className="link" onClick={() => onTake(reason)}>
        {wordOf(choice)}
      </button>
      {text('suggested_as', evidenceWords(evidence, me))}
    </p>
  );
}

function evidenceWords(evidence: Evidence, me: Pick<Me, 'elements'>): string {
  if (evidence.kind === 'element') {
    const element = me.elements.find(({ id }) => id === evidence.element);
    return text('evidence_element', element ? wordOf(element) : evidence.element);
  }
  if (evidence.kind === 'factor') return text('evidence_factor', evidence.label);
  if (evidence.kind === 'no-title') return text('evidence_no_title');
  return text(evidence.kind === 'quiet' ? 'evidence_quiet' : 'evidence_do_not_contact');
}
