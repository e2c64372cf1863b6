import { formatList } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import { useSites } from '../../utils/settings/use-sites';
import { LineForm } from '../ui/line-form';
import { Notice } from '../ui/notice';

/** Shown for a page Passback has no permission for. Not even its address is known. */
export function HiddenTab() {
  const { sites, grant } = useSites();
  const granted = (sites ?? []).filter(({ state }) => state === 'granted').map(({ host }) => host);
  return (
    <Notice title={text('hidden_title')}>
      <p className="text-ink-2">
        {granted.length > 0 ? text('hidden_only', formatList(granted)) : text('hidden_none')}{' '}
        {text('hidden_ask')}
      </p>
      <LineForm
        label={text('webmail_label')}
        isLabelHidden
        placeholder={text('webmail_placeholder')}
        button={text('allow')}
        onSubmit={grant}
      />
    </Notice>
  );
}
