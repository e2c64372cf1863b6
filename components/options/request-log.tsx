import { formatMoment } from '../../utils/i18n/format';
import { countText, text } from '../../utils/i18n/text';
import { useRequests } from '../../utils/team/use-requests';

/** The latest requests exactly as sent, newest first. */
export function RequestLog() {
  const requests = useRequests();
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{countText('requests_title', requests.length)}</summary>
      <p className="mt-2 text-ink-3 text-small">{text('requests_hint')}</p>
      {requests.length === 0 && <p className="mt-2 text-ink-3">{text('requests_none')}</p>}
      <ol className="mt-2 grid gap-2 empty:hidden">
        {requests.map(({ at, method, url, body, status }) => (
          <li key={`${at} ${url} ${body}`} className="rounded-lg bg-track px-3 py-2">
            <p className="flex flex-wrap justify-between gap-x-3 text-small">
              <span className="font-mono">
                {method} {url}
              </span>
              <span className="text-ink-2">
                {status ?? text('requests_no_answer')} · {formatMoment(new Date(at))}
              </span>
            </p>
            {body && <pre className="mt-1 whitespace-pre-wrap font-mono text-small">{body}</pre>}
          </li>
        ))}
      </ol>
    </details>
  );
}
