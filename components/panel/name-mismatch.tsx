import type { Match } from '../../utils/contract/rep/lookup';
import { isByAddress } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import type { SamePerson } from '../../utils/lookup/use-same-person';
import { ErrorText } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { SamePersonQuestion } from './same-person-question';

/**
 * Shown when marketing knows this profile or address under another name. Nothing about the lead is shown
 * until the rep confirms who it is.
 */
export function NameMismatch({
  by,
  lead,
  samePerson,
  isSettled,
}: {
  by: Match['by'];
  lead: { id: string; name: string };
  samePerson: SamePerson;
  /** False while a click may still have been meant for the previous person. */
  isSettled: boolean;
}) {
  return (
    <Notice title={text('candidates_title')}>
      <p>{text(isByAddress(by) ? 'name_mismatch_address' : 'name_mismatch_profile', lead.name)}</p>
      <p className="text-ink-2">{text('name_mismatch_text')}</p>
      <SamePersonQuestion lead={lead} samePerson={samePerson} noAnswer="wrong" isInert={!isSettled} />
      <ErrorText>{samePerson.problem && text('answer_not_saved', samePerson.problem)}</ErrorText>
    </Notice>
  );
}
