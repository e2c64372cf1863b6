import type { Colleague, Lead } from '../../utils/contract/rep/lead';
import { dayInMs } from '../../utils/contract/shared/day';
import { latestActText } from '../../utils/i18n/act-label';
import { activeColleaguesText } from '../../utils/i18n/active-colleagues';
import { text } from '../../utils/i18n/text';
import { CardSection } from '../ui/card-section';
import { Monogram } from '../ui/monogram';

const shownAtFirst = 3;
const monthMs = 30 * dayInMs;

/** Other people at the same company, most recently active first, and the latest thing each of them did. */
export function Colleagues({
  lead: { colleagues, company },
  onOpen,
}: {
  lead: Pick<Lead, 'colleagues' | 'company'>;
  onOpen: (colleague: Colleague) => void;
}) {
  if (colleagues.length === 0) return null;
  const others = colleagues.slice(shownAtFirst);
  return (
    <CardSection
      title={text('colleagues_title', company ?? '')}
      aside={activeColleaguesText('colleagues_active', colleagues, { withinMs: monthMs })}
    >
      <ul className="-mx-2 grid gap-0.5">
        {colleagues.slice(0, shownAtFirst).map((colleague) => (
          <li key={colleague.lead}>
            <button type="button" className="row flex items-start gap-2.5" onClick={() => onOpen(colleague)}>
              <Monogram name={colleague.name} />
              <span className="min-w-0">
                <span dir="auto" className="block font-medium leading-snug">
                  {colleague.name}
                  {colleague.title && <span className="font-normal text-ink-2"> · {colleague.title}</span>}
                </span>
                <span className="block text-ink-3 text-small">{latestActText(colleague.latestAct)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <ul className="mt-1 flex gap-1.5">
          {others.map((colleague) => (
            <li key={colleague.lead}>
              <button
                type="button"
                className="rounded-full"
                aria-label={colleague.name}
                title={`${colleague.name} · ${latestActText(colleague.latestAct)}`}
                onClick={() => onOpen(colleague)}
              >
                <Monogram name={colleague.name} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </CardSection>
  );
}
