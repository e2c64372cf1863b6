import { ErrorMessage } from '../../app/error-message';
import { useRoute } from '../../app/route';
import { Loading } from '../../ui/loading';
import { ConnectPage } from '../connect/connect-page';
import { IntegrationList } from '../connect/integration-list';
import { EventNamesPage } from '../event-names/event-names-page';
import { FilesPage } from '../imports/files-page';
import { SourceList } from './source-list';
import { SourcePage } from './source-page';
import { useSources } from './use-sources';

/** Everything that sends events: the sources, how to connect another, event names and files. */
export function SourcesPage() {
  const [, section, integrationId] = useRoute().parts;
  if (section === 'event-names') return <EventNamesPage />;
  if (section === 'files') return <FilesPage />;
  if (section === 'add')
    return integrationId ? <ConnectPage key={integrationId} id={integrationId} /> : <IntegrationList />;
  return <Connections id={section} />;
}

function Connections({ id }: { id: string | undefined }) {
  const { data: sources, error, refetch } = useSources();
  const fallback = error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="sources" />;
  if (id) return <SourcePage id={id} sources={sources} fallback={fallback} />;
  const problem = sources && error ? error.message : undefined;
  return <SourceList sources={sources} fallback={fallback} problem={problem} />;
}
