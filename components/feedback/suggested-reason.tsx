import type { Disposition, Me } from '../../utils/contract/shared/team';
import type { ReasonSuggestion, SuggestionBasis } from '../../utils/feedback/suggest/suggest-reason';
import { optionLabel } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useMe } from '../../utils/team/connection-context';

/** The suggested reason, with what supports it. */
export function SuggestedReason({
  suggestion: { reason, basis },
  disposition,
  onAccept,
}: {
  suggestion: ReasonSuggestion;
  disposition: Disposition;
  onAccept: (reason: string) => void;
}) {
  const me = useMe();
  const choice = disposition.reasons.find(({ id }) => id === reason);
  if (!choice) return null;
  return (
    <p className="text-ink-2 text-small">
      {text('suggested')}{' '}
      <button type="button" className="link" onClick={() => onAccept(reason)}>
        {optionLabel(choice)}
      </button>
      {text('suggested_as', basisText(basis, me))}
    </p>
  );
}

function basisText(basis: SuggestionBasis, me: Pick<Me, 'elements'>): string {
  if (basis.kind === 'element') {
    const element = me.elements.find(({ id }) => id === basis.element);
    return text('basis_element', element ? optionLabel(element) : basis.element);
  }
  if (basis.kind === 'factor') return text('basis_factor', basis.label);
  if (basis.kind === 'no-title') return text('basis_no_title');
  return text(basis.kind === 'quiet' ? 'basis_quiet' : 'basis_do_not_contact');
}
