import { text } from '../../utils/i18n/text';
import { OptionsCard } from './options-card';
import { SiteList } from './site-list';

export function SitesCard() {
  return (
    <OptionsCard id="sites" title={text('sites_title')} hint={text('sites_hint')}>
      <SiteList />
    </OptionsCard>
  );
}
