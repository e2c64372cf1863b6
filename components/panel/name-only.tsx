import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { ProspectKeys } from '../../utils/contract/rep/prospect';
import { text } from '../../utils/i18n/text';
import { Notice } from '../ui/notice';
import { LookupBox } from './lookup-box';

/** Shown for a page that gives no address, such as Outlook for colleagues: a name alone could be anyone. */
export function NameOnly({
  name,
  onLookUp,
  onOpen,
}: {
  name?: string;
  onLookUp: (keys: ProspectKeys) => void;
  onOpen: (lead: LeadReference) => void;
}) {
  return (
    <>
      <Notice title={text('name_only_title')}>
        <p className="text-ink-2">{text('name_only_text')}</p>
      </Notice>
      <LookupBox initialText={name && `${name}, `} onLookUp={onLookUp} onOpen={onOpen} />
    </>
  );
}
