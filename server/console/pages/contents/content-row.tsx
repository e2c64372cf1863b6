import { Merge } from 'lucide-react';
import type { ConsoleContent, ContentMark } from '../../../../utils/contract/console/console-lists';
import { shortDate } from '../../ui/format';
import { describeContent } from './describe-content';

/** One piece of content, and the ways to mark it. */
export function ContentRow({
  content,
  onMark,
  onMerge,
  isMarking,
}: {
  content: ConsoleContent;
  onMark: (mark: ContentMark) => void;
  onMerge: () => void;
  isMarking: boolean;
}) {
  const { id, title, expiredAt, isPublic } = content;
  const renderAction = (mark: ContentMark['mark'], label: string) => (
    <button
      type="button"
      className="min-h-8 rounded-lg px-2.5 text-ink-2 hover:bg-hover hover:text-ink"
      disabled={isMarking}
      onClick={() => onMark({ id, mark })}
    >
      {label}
      <span className="sr-only">: {title}</span>
    </button>
  );
  return (
    <li className="group grid grid-cols-[1fr_28px] items-center gap-x-3 gap-y-1 border-line border-t py-2.5 sm:flex sm:gap-x-5">
      <div className="min-w-0 sm:flex-1">
        <p className={`truncate ${expiredAt ? 'text-ink-3 line-through' : 'font-semibold'}`} dir="auto">
          {title}
        </p>
        <p className="text-ink-3 text-small">{describeContent(content)}</p>
        {isPublic && (
          <p className="truncate text-ink-3 text-small" dir="auto">
            {content.url}
          </p>
        )}
      </div>
      <p
        className={`col-span-2 text-small ${expiredAt || isPublic ? 'font-semibold text-warm' : 'text-ink-3'}`}
      >
        {formatState(content)}
      </p>
      <div className="col-span-2 -mx-2.5 flex flex-wrap items-center gap-1 sm:ms-0 sm:opacity-0 sm:focus-within:opacity-100 sm:group-focus-within:opacity-100 sm:group-hover:opacity-100 sm:pointer-coarse:opacity-100">
        {expiredAt ? (
          renderAction('current', 'Mark current')
        ) : (
          <>
            {renderAction('reviewed', 'Mark reviewed')}
            {renderAction('expired', 'Mark expired')}
          </>
        )}
      </div>
      <button
        type="button"
        className="icon-button col-start-2 row-start-1 text-ink-3"
        title="Merge with…"
        onClick={onMerge}
      >
        <Merge className="size-4" aria-hidden="true" />
        <span className="sr-only">Merge {title} with…</span>
      </button>
    </li>
  );
}

function formatState({ expiredAt, isPublic, reviewedAt }: ConsoleContent): string {
  if (expiredAt) return `Expired ${shortDate(expiredAt)}`;
  if (isPublic) return 'Added by a visitor, not reviewed';
  return reviewedAt ? `Reviewed ${shortDate(reviewedAt)}` : 'Never reviewed';
}
