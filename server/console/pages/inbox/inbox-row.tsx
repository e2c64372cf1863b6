import type { InboxItem, InboxQuery } from '../../../../utils/contract/console/inbox';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { shortAge } from '../../ui/format';
import { toInboxPath } from './query';
import { stateLabels } from './state-labels';
import { subjectName, summarizeFeedback } from './summarize-feedback';
import { ToneLabel } from './tone-label';

/** One piece of feedback in the list: its lead, content, rep and state, and a checkbox to select it. */
export function InboxRow({
  item,
  query,
  isOpen,
  isSelected,
  onSelect,
}: {
  item: InboxItem;
  query: InboxQuery;
  isOpen: boolean;
  isSelected: boolean;
  onSelect: () => void;
}) {
  const me = useConsoleMe();
  const summary = summarizeFeedback(item, me);
  const isNew = item.kind === 'disposition' && item.state === 'new';
  return (
    <li className="group relative border-line border-b [contain-intrinsic-size:auto_84px] [content-visibility:auto]">
      <Link
        to={toInboxPath(query, item.id)}
        data-item={item.id}
        aria-current={isOpen ? 'true' : undefined}
        className="grid grid-cols-1 gap-0.5 py-2.5 pe-4 ps-9 -outline-offset-2! hover:bg-hover focus-visible:bg-hover desk:aria-[current]:bg-accent-soft forced-colors:desk:aria-[current]:outline"
      >
        <span className="flex items-baseline gap-2">
          <span className={`min-w-0 truncate ${isNew ? 'font-semibold' : ''}`} dir="auto">
            {subjectName(item)}
          </span>
          {item.kind !== 'suggestion' && (
            <span className="min-w-0 flex-1 truncate text-ink-3 text-small" dir="auto">
              {item.lead.company}
            </span>
          )}
          <span className="ms-auto shrink-0 text-ink-3 text-small">{shortAge(item.at)}</span>
        </span>
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate">
            <ToneLabel summary={summary} />
            {summary.more.length > 0 && <span className="text-ink-2"> · {summary.more.join(' · ')}</span>}
          </span>
          <State item={item} />
        </span>
        <span className="flex gap-2 text-ink-3 text-small">
          <span className="shrink-0">{item.by}</span>
          {summary.note && (
            <span className="min-w-0 truncate" dir="auto">
              “{summary.note}”
            </span>
          )}
        </span>
      </Link>
      {item.kind === 'disposition' && (
        <label
          className={`absolute inset-s-0 top-0 grid h-10 w-9 cursor-pointer place-items-center focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100 ${isSelected ? '' : 'opacity-0'}`}
        >
          <input
            type="checkbox"
            className="size-4 accent-accent"
            aria-label={`Select ${subjectName(item)}: ${summary.what}`}
            checked={isSelected}
            onChange={onSelect}
          />
        </label>
      )}
    </li>
  );
}

function State({ item }: { item: InboxItem }) {
  if (item.kind !== 'disposition') return null;
  const isRepAnswer = item.repAnswer !== undefined && item.state !== 'new';
  return (
    <span
      className={`shrink-0 text-small ${item.state === 'new' ? 'font-semibold text-accent' : 'text-ink-3'}`}
    >
      {isRepAnswer ? `Answer: ${item.repAnswer}` : stateLabels[item.state]}
    </span>
  );
}
