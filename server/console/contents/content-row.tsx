import { Merge } from 'lucide-react';
import type { ConsoleContent, ContentMark } from '../../../utils/contract/console-lists';
import { formatDay } from '../format';
import { aboutContent } from './about-content';

/** One piece of content, and what marketing can say of it. */
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
  const act = (mark: ContentMark['mark'], word: string) => (
    <button
      type="button"
      className="min-h-8 rounded-lg px-2.5 font-semibold text-accent hover:bg-accent-soft"
      disabled={isMarking}
      onClick={() => onMark({ id, mark })}
    >
      {word}
      <span className="sr-only">: {title}</span>
    </button>
  );
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-1.5 border-line border-t py-2.5">
      <div className="min-w-0 flex-1 basis-72">
        <p className={`truncate ${expiredAt ? 'text-ink-3 line-through' : 'font-semibold'}`} dir="auto">
          {title}
        </p>
        <p className="text-ink-3 text-small">{aboutContent(content)}</p>
        {isPublic && (
          <p className="truncate text-ink-3 text-small" dir="auto">
            {content.url}
          </p>
        )}
      </div>
      <p className={`text-small ${expiredAt || isPublic ? 'font-semibold text-warm' : 'text-ink-3'}`}>
        {stateOf(content)}
      </p>
      <div className="-mx-2.5 flex flex-wrap items-center gap-1 sm:ms-0">
        {expiredAt ? (
          act('current', 'Offer again')
        ) : (
          <>
            {act('reviewed', isPublic ? 'Review' : 'Mark reviewed')}
            {act('expired', 'Mark expired')}
          </>
        )}
        <button
          type="button"
          className="icon-button ms-1 text-ink-3"
          title="Same piece as …"
          onClick={onMerge}
        >
          <Merge className="size-4" aria-hidden="true" />
          <span className="sr-only">{title} is the same piece as …</span>
        </button>
      </div>
    </li>
  );
}

function stateOf({ expiredAt, isPublic, reviewedAt }: ConsoleContent): string {
  if (expiredAt) return `Expired ${formatDay(expiredAt)}`;
  if (isPublic) return 'Added by a visitor, not reviewed';
  return reviewedAt ? `Reviewed ${formatDay(reviewedAt)}` : 'Never reviewed';
}
