import type { ConsoleContent, ContentMark } from '../../../utils/contract/console-lists';
import { formatDay } from '../format';

/** One piece of content, and what marketing can say of it. */
export function ContentRow({
  content,
  onMark,
  isMarking,
}: {
  content: ConsoleContent;
  onMark: (mark: ContentMark) => void;
  isMarking: boolean;
}) {
  const { id, type, title, campaign, leads, reviewedAt, expiredAt } = content;
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
        <p className="text-ink-3 text-small">
          {[
            type.replaceAll('-', ' '),
            campaign,
            leads === 1 ? '1 lead' : `${leads} leads`,
            ...ratingsOf(content),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <p className={`text-small ${expiredAt ? 'font-semibold text-warm' : 'text-ink-3'}`}>
        {expiredAt
          ? `Expired ${formatDay(expiredAt)}`
          : reviewedAt
            ? `Reviewed ${formatDay(reviewedAt)}`
            : 'Never reviewed'}
      </p>
      <div className="-mx-2.5 flex flex-wrap gap-1 sm:ms-0">
        {expiredAt ? (
          act('current', 'Send again')
        ) : (
          <>
            {act('reviewed', 'Mark reviewed')}
            {act('expired', 'Mark expired')}
          </>
        )}
      </div>
    </li>
  );
}

/** What reps said of it, in as few words as can be. */
function ratingsOf({ ratings: { helped, didNotFit, outOfDate } }: ConsoleContent): string[] {
  const said: [number, string][] = [
    [helped, 'helped'],
    [didNotFit, 'did not fit'],
    [outOfDate, 'out of date'],
  ];
  return said.filter(([count]) => count > 0).map(([count, word]) => `${word} ${count}×`);
}
