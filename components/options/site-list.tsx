import { text } from '../../utils/i18n/text';
import { type AllowedSite, useSites } from '../../utils/settings/use-sites';
import { LineForm } from '../ui/line-form';
import { OptionsCard } from './options-card';

const stateKeys = {
  granted: 'site_granted',
  revoked: 'site_revoked',
  refused: 'site_refused',
  blocked: 'site_blocked',
} as const;

/** The list of sites, as a card of the options page. */
export function SitesCard() {
  return (
    <OptionsCard id="sites" title={text('sites_title')} hint={text('sites_hint')}>
      <SiteList />
    </OptionsCard>
  );
}

/** The sites on which Passback may detect people, why it can't on others, and how to add another webmail. */
export function SiteList() {
  const { sites = [], grant, remove } = useSites();
  return (
    <>
      <ul className="grid gap-1">
        {sites.map((site) => (
          <SiteRow
            key={site.pattern}
            site={site}
            onAllow={() => void grant(site.pattern)}
            onRemove={() => void remove(site.pattern)}
          />
        ))}
      </ul>
      <LineForm
        label={text('webmail_label')}
        placeholder={text('webmail_placeholder')}
        button={text('allow')}
        onSubmit={grant}
      />
    </>
  );
}

function SiteRow({
  site: { host, state, isOwn },
  onAllow,
  onRemove,
}: {
  site: AllowedSite;
  onAllow: () => void;
  onRemove: () => void;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <span className="flex min-w-0 flex-1 basis-40 flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 font-medium">{host}</span>{' '}
        <span className={`text-small ${state === 'granted' ? 'text-accent' : 'text-warm'}`}>
          {text(stateKeys[state])}
        </span>
      </span>
      <span className="flex gap-3">
        {state !== 'granted' && state !== 'blocked' && (
          <button type="button" className="link" aria-label={text('site_allow', host)} onClick={onAllow}>
            {text('allow')}
          </button>
        )}
        {!isOwn && (
          <button type="button" className="link" aria-label={text('site_remove', host)} onClick={onRemove}>
            {text('remove')}
          </button>
        )}
      </span>
    </li>
  );
}
