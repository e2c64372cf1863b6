import type { ConsoleMe } from '../../../utils/contract/console';
import { ImportPart } from '../imports/import-part';
import { Part } from '../part';
import { useRoute } from '../route';
import { Trouble } from '../trouble';
import { Waiting } from '../waiting';
import { ConnectATool } from './connect-a-tool';
import { SourcePage } from './source-page';
import { SourceRow } from './source-row';
import { useSources } from './use-sources';

/** What sends events in and how it is doing, how another is connected, and files. */
export function SourcesPage({ me }: { me: ConsoleMe }) {
  const { parts } = useRoute();
  const { data: sources, error, refetch } = useSources();
  const trouble = error ? <Trouble error={error} onRetry={refetch} /> : <Waiting what="the sources" />;
  if (parts[1]) return <SourcePage id={parts[1]} sources={sources} trouble={trouble} me={me} />;
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-10 px-5 py-6 desk:py-8">
      <title>Sources · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">Sources</h1>
        <p className="text-ink-2">What sends in what people did, and how it is doing.</p>
      </header>
      {!sources && trouble}
      <p role="alert" className="text-bad empty:hidden">
        {sources && error && `${error.message} What stands here was read before.`}
      </p>
      {sources && sources.length > 0 && (
        <ul className="-mt-4 border-line border-b">
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </ul>
      )}
      {sources && (
        <Part title="Connect a tool">
          {sources.length > 0 ? (
            <details>
              <summary className="link w-fit">A key, and the address to point it at</summary>
              <div className="mt-3">
                <ConnectATool me={me} />
              </div>
            </details>
          ) : (
            <>
              <p className="mb-4 text-ink-2">
                Nothing sends in yet, so no lead can be looked up. Connect a first tool, or import a file
                below.
              </p>
              <ConnectATool me={me} />
            </>
          )}
        </Part>
      )}
      {sources && <ImportPart />}
    </div>
  );
}
