import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type AuditEntry, auditFilter, auditResponse } from '../../../../utils/contract/console/audit';
import { callApi } from '../../app/call-api';
import { CsvButton } from '../../app/csv-button';
import { ErrorMessage } from '../../app/error-message';
import { Link } from '../../app/link';
import { toSearchParams, useRoute } from '../../app/route';
import { shortDateTime } from '../../ui/format';
import { Loading } from '../../ui/loading';
import { MorePages } from '../../ui/more-pages';
import { actionTexts, describeDetails } from './action-text';
import { AuditFilters } from './audit-filters';

/** Who did what, and when. The filters are part of the address. */
export function AuditPage() {
  const filter = auditFilter.safeParse(Object.fromEntries(useRoute().query)).data ?? {};
  const query = toSearchParams(filter).toString();
  const list = useInfiniteQuery({
    queryKey: ['audit', query],
    queryFn: ({ pageParam, signal }) =>
      callApi(`audit?${toSearchParams({ ...filter, before: pageParam })}`, auditResponse, { signal }),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ entries, hasMore }) => (hasMore ? entries.at(-1)?.number : undefined),
  });
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <div className="settings-page gap-5">
      <title>Audit log · Passback</title>
      <header className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <h1 className="font-semibold text-name tracking-tight">Audit log</h1>
          <p className="text-ink-2">Who did what, and when. Entries can’t be changed or deleted here.</p>
        </div>
        {entries.length > 0 && <CsvButton path={`audit.csv?${query}`} of="the audit log" />}
      </header>
      <AuditFilters filter={filter} />
      {list.error && entries.length === 0 && <ErrorMessage error={list.error} onRetry={list.refetch} />}
      {list.isPending && <Loading what="the audit log" />}
      {list.isSuccess && entries.length === 0 && (
        <p role="status" className="text-ink-2">
          No entry matches these filters.{' '}
          <Link to="audit" className="link">
            Show all
          </Link>
        </p>
      )}
      {entries.length > 0 && (
        <ol>
          {entries.map((entry) => (
            <EntryRow key={entry.number} entry={entry} />
          ))}
        </ol>
      )}
      <MorePages list={list} />
    </div>
  );
}

function EntryRow({ entry }: { entry: AuditEntry }) {
  const { at, actor, action, name, subject } = entry;
  const about = [describeDetails(entry), actor.kind === 'system' && 'by token', actor.address];
  const isLead = subject !== undefined && action.startsWith('lead.') && action !== 'lead.erased';
  return (
    <li className="grid gap-x-4 border-line border-t py-2.5 sm:grid-cols-[8.5rem_1fr]">
      <time dateTime={at} className="text-ink-3 text-small tabular-nums sm:pt-px">
        {shortDateTime(at)}
      </time>
      <div className="min-w-0">
        <p className="break-words">
          <b className="font-semibold">{actor.name}</b> {actionTexts[action]}
          {name && (
            <>
              : <span className="font-medium">{name}</span>
            </>
          )}
          {isLead && (
            <>
              :{' '}
              <Link to={`leads/${subject}`} className="link">
                open the lead
              </Link>
            </>
          )}
        </p>
        <p className="break-words text-ink-3 text-small empty:hidden">{about.filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}
