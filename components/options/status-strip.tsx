import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOutbox } from '../../utils/feedback/use-feedback';
import { useOtherConnectionFeedback } from '../../utils/feedback/use-other-connection-feedback';
import { formatMoment } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import { useSites } from '../../utils/settings/use-sites';
import { useConnection } from '../../utils/team/connection-context';
import { isAnswered } from '../../utils/team/request-groups';
import { useRequests } from '../../utils/team/use-requests';

/** Whether everything works, at a glance; each part leads to its section. */
export function StatusStrip() {
  const { paused } = useConnection();
  const { sites = [] } = useSites();
  const { unsent } = useOutbox();
  const { groups } = useOtherConnectionFeedback();
  const unsentCount = unsent.length + groups.flatMap(({ rows }) => rows).length;
  const requests = useRequests();
  const lastSync = requests.find(isAnswered);
  const [latest] = requests;
  const isSilent = latest !== undefined && latest.status === undefined;
  const granted = sites.filter(({ state }) => state === 'granted').length;
  return (
    <ul
      aria-label={text('strip_title')}
      className="grid grid-cols-2 overflow-hidden rounded-xl border border-line bg-card sm:grid-cols-4"
    >
      <Part
        section="connection"
        label={text('strip_connection')}
        isWarning={paused !== undefined || isSilent}
      >
        {text(paused !== undefined ? 'strip_paused' : isSilent ? 'strip_silent' : 'strip_connected')}
        {paused === undefined && !isSilent && (
          <Check className="hidden size-4 text-accent wide:block" aria-hidden="true" />
        )}
      </Part>
      <Part section="sites" label={text('sites_title')} isWarning={granted < sites.length}>
        {text('strip_of', granted, sites.length)}
      </Part>
      <Part section="data" label={text('strip_unsent')} isWarning={unsentCount > 0}>
        {unsentCount}
      </Part>
      <Part section="privacy" label={text('strip_sync')} isWarning={false}>
        {lastSync ? formatMoment(new Date(lastSync.at)) : text('strip_sync_none')}
      </Part>
    </ul>
  );
}

function Part({
  section,
  label,
  isWarning,
  children,
}: {
  section: string;
  label: string;
  isWarning: boolean;
  children: ReactNode;
}) {
  return (
    <li className="-ms-px -mt-px border-line border-s border-t">
      <a href={`#${section}`} className="-outline-offset-2 block h-full px-3 py-3 wide:px-4 hover:bg-hover">
        <span className="block text-ink-3 text-small">{label}</span>
        <span
          className={`mt-0.5 flex items-center gap-1 font-semibold ${isWarning ? 'text-warm' : 'text-ink'}`}
        >
          {children}
        </span>
      </a>
    </li>
  );
}
