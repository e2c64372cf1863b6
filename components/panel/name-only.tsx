import type { ProspectKeys } from '../../utils/contract/rep/prospect';
import { text } from '../../utils/i18n/text';
import { Notice } from '../ui/notice';
import { LookupBox } from './lookup-box';

/** A page that says nobody's address, as Outlook does of colleagues: a name alone could be anybody. */
export function NameOnly({ name, onLookUp }: { name?: string; onLookUp: (keys: ProspectKeys) => void }) {
  return (
    <>
      <Notice title={text('name_only_title')}>
        <p className="text-ink-2">{text('name_only_text')}</p>
      </Notice>
      <LookupBox begun={name && `${name}, `} onLookUp={onLookUp} />
    </>
  );
}
