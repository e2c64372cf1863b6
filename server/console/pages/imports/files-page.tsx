import { useUndecidedNames } from '../event-names/use-event-names';
import { SourcesTabs } from '../sources/sources-tabs';
import { ImportHistory } from './import-history';
import { ImportSection } from './import-section';

/** Imports a file, and lists past imports. */
export function FilesPage() {
  return (
    <div className="settings-page gap-8">
      <title>Files · Passback</title>
      <SourcesTabs open="sources/files" undecided={useUndecidedNames()?.length} />
      <ImportSection />
      <ImportHistory />
    </div>
  );
}
