import { text } from '../../utils/i18n/text';
import type { TabState } from '../../utils/page/tab-state';
import { Notice } from '../ui/notice';
import { Unreadable } from './unreadable';

/** Why nobody is shown for this page. */
export function EmptyState({ tab }: { tab: TabState }) {
  if (tab.status === 'unreadable') return <Unreadable site={tab.site} />;
  if (tab.status === 'blocked') {
    return (
      <Notice title={text('blocked_title')}>
        <p className="text-ink-2">{text('blocked_text')}</p>
      </Notice>
    );
  }
  return (
    <Notice title={text('no_prospect_title')}>
      <p className="text-ink-2">{text('no_prospect_text')}</p>
    </Notice>
  );
}
