import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Source } from '../../../../utils/contract/console/source';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { EmptySources } from '../empty/empty-pages';
import { useUndecidedNames } from '../event-names/use-event-names';
import { SourceRow } from './source-row';
import { SourcesTabs } from './sources-tabs';

/** The sources and their health, with a way to connect another tool. */
export function SourceList({
  sources,
  fallback,
  problem,
}: {
  sources: readonly Source[] | undefined;
  /** Shown instead of the sources until they are loaded. */
  fallback: ReactNode;
  /** Why they could not be refetched. */
  problem: string | undefined;
}) {
  const me = useConsoleMe();
  const undecided = useUndecidedNames();
  const isAdmin = me.person.role === 'admin';
  return (
    <div className="settings-page gap-6">
      <title>Sources · Passback</title>
      <SourcesTabs open="sources" undecided={undecided?.length} />
      {sources && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 basis-64 text-ink-2">
            The tools that send events, and how each is doing.
            {!isAdmin && ' Only admins can connect and change them.'}
          </p>
          <Link
            to="sources/add"
            className={`${sources.length > 0 ? 'push' : 'push-on'} inline-flex items-center gap-1.5`}
          >
            <Plus className="size-4" aria-hidden="true" />
            Connect a tool
          </Link>
        </div>
      )}
      {!sources && fallback}
      <p role="alert" className="text-bad empty:hidden">
        {problem && `${problem} The list below may be out of date.`}
      </p>
      {sources?.length === 0 && <EmptySources />}
      {sources && sources.length > 0 && (
        <ul className="border-line border-b">
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} undecided={undecided} />
          ))}
        </ul>
      )}
    </div>
  );
}
