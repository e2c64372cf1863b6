import type { Match } from '../../utils/contract/rep/lookup';
import { text } from '../../utils/i18n/text';
import { isByAddress } from '../../utils/i18n/words';
import type { SamePerson } from '../../utils/lookup/use-same-person';
import { Notice } from '../ui/notice';
import { Problem } from '../ui/problem';
import { YesOrNo } from './yes-or-no';

/** Marketing knows this profile or address as somebody else: nothing of them is shown before the rep has said who it is. */
export function OtherName({
  by,
  lead,
  samePerson,
  isSettled,
}: {
  by: Match['by'];
  lead: { id: string; name: string };
  samePerson: SamePerson;
  /** False while a click may still have been meant for the person of before. */
  isSettled: boolean;
}) {
  return (
    <Notice title={text('perhaps_title')}>
      <p>{text(isByAddress(by) ? 'other_name_address' : 'other_name_profile', lead.name)}</p>
      <p className="text-ink-2">{text('other_name_text')}</p>
      <YesOrNo lead={lead} samePerson={samePerson} no="wrong" isInert={!isSettled} />
      <Problem>{samePerson.problem && text('answer_not_saved', samePerson.problem)}</Problem>
    </Notice>
  );
}
