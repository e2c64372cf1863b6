import { text } from '../utils/i18n/text';
import { Notice } from './notice';

/** A page that says nobody's address, as Outlook does of colleagues: a name alone could be anybody. */
export function NameOnly() {
  return (
    <Notice title={text('name_only_title')}>
      <p className="text-ink-2">{text('name_only_text')}</p>
    </Notice>
  );
}
