import { useState } from 'react';
import { formatMoment } from '../../utils/i18n/format';
import { countText, text } from '../../utils/i18n/text';
import { groupRequests, isAnswered, type RequestGroup } from '../../utils/team/request-groups';
import { requestLabel } from '../../utils/team/request-label';
import type { LoggedRequest } from '../../utils/team/request-log';
import { useRequests } from '../../utils/team/use-requests';
import { ToggleChip } from '../ui/toggle-chip';

/** What was sent in this session, newest first: what is about people, or background checks as well. */
export function RequestLog() {
  const requests = useRequests();
  const [isAll, setAll] = useState(false);
  const groups = groupRequests(requests).filter(({ kind }) => isAll || kind === 'person');
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{text('requests_title')}</summary>
      <p className="mt-2 text-ink-3 text-small">{text('requests_hint')}</p>
      <fieldset className="mt-2 flex flex-wrap gap-1.5">
        <legend className="sr-only">{text('requests_filter')}</legend>
        <ToggleChip isOn={!isAll} onToggle={() => setAll(false)}>
          {text('requests_people')}
        </ToggleChip>
        <ToggleChip isOn={isAll} onToggle={() => setAll(true)}>
          {text('requests_all')}
        </ToggleChip>
      </fieldset>
      {groups.length === 0 && (
        <p className="mt-2 text-ink-3">
          {text(requests.length === 0 ? 'requests_none' : 'requests_none_people')}
        </p>
      )}
      <ol className="mt-2 divide-y divide-line empty:hidden">
        {groups.map((group) => (
          <GroupRow key={keyOf(group.requests[0])} group={group} />
        ))}
      </ol>
    </details>
  );
}

/** One request, or several checks in one row, with the raw text on demand. */
function GroupRow({ group: { kind, requests } }: { group: RequestGroup }) {
  const [newest] = requests;
  const oldest = requests.at(-1) ?? newest;
  const times = [...new Set([oldest, newest].map(({ at }) => formatMoment(new Date(at))))];
  const label = kind === 'check' ? countText('request_checks', requests.length) : requestLabel(newest);
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span>
          <span className="font-medium">{label}</span>
          {!isAnswered(newest) && <span className="text-warm"> · {outcomeText(newest)}</span>}
        </span>
        <span className="text-ink-3 text-small">{times.join('–')}</span>
      </p>
      <details className="text-small">
        <summary className="link w-fit cursor-pointer">{text('requests_details')}</summary>
        <div className="mt-1 grid gap-2 rounded-lg bg-track px-3 py-2 font-mono">
          {requests.map((request) => (
            <div key={keyOf(request)}>
              <p>
                {request.method} {request.url} · {outcomeText(request)}
              </p>
              {request.body && <pre className="mt-1 whitespace-pre-wrap font-mono">{request.body}</pre>}
            </div>
          ))}
        </div>
      </details>
    </li>
  );
}

function outcomeText({ status }: LoggedRequest): string {
  return status === undefined ? text('requests_no_answer') : String(status);
}

function keyOf({ at, url, body }: LoggedRequest): string {
  return `${at} ${url} ${body}`;
}
