import { useUndecidedNames } from '../event-names/use-event-names';
import { SourcesTabs } from '../sources/sources-tabs';
import { ImportHistory } from './import-history';
import { ImportSection } from './import-section';

/** Imports a file, and lists past imports. */
export function FilesPage() {
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-8 px-5 py-6 desk:py-8">
      <title>Files · Passback</title>
      <SourcesTabs open="sources/files" undecided={useUndecidedNames()?.length} />
      <ImportSection />
      <ImportHistory />
    </div>
  );
}
