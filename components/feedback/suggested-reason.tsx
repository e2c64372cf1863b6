import type { Disposition, Me } from '../../utils/contract/shared/team';
import type {
  ReasonSuggestion as Suggested,
  SuggestionBasis,
} from '../../utils/feedback/suggest/suggest-reason';
import { optionLabel } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useMe } from '../../utils/team/connection-context';

/** The suggested reason, with what supports it. */
export function SuggestedReason({
  suggested: { reason, basis },
  disposition,
  onTake,
}: {
  suggested: Suggested;
  disposition: Disposition;
  onTake: (reason: string) => void;
}) {
  const me = useMe();
  const choice = disposition.reasons.find(({ id }) => id === reason);
  if (!choice) return null;
  return (
    <p className="text-ink-2 text-small">
      {text('suggested')}{' '}
      <button type="button" className="link" onClick={() => onTake(reason)}>
        {optionLabel(choice)}
      </button>
      {text('suggested_as', basisText(basis, me))}
    </p>
  );
}

function basisText(evidence: SuggestionBasis, me: Pick<Me, 'elements'>): string {
  if (evidence.kind === 'element') {
    const element = me.elements.find(({ id }) => id === evidence.element);
    return text('basis_element', element ? optionLabel(element) : evidence.element);
  }
  if (evidence.kind === 'factor') return text('basis_factor', evidence.label);
  if (evidence.kind === 'no-title') return text('basis_no_title');
  return text(evidence.kind === 'quiet' ? 'basis_quiet' : 'basis_do_not_contact');
}
