import type { Colleague, Lead } from '../../utils/contract/rep/lead';
import { actLabel } from '../../utils/i18n/act-label';
import { formatAge } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import { CardSection } from '../ui/card-section';

/** Other people at the same company, and the latest thing each of them did. */
export function Colleagues({
  lead: { colleagues, company },
  onOpen,
}: {
  lead: Pick<Lead, 'colleagues' | 'company'>;
  onOpen: (colleague: Colleague) => void;
}) {
  if (colleagues.length === 0) return null;
  return (
    <CardSection title={text('colleagues_title', company ?? '')}>
      <ul className="-mx-2 grid gap-0.5">
        {colleagues.map((colleague) => (
          <li key={colleague.lead}>
            <button type="button" className="row" onClick={() => onOpen(colleague)}>
              <span dir="auto" className="block font-medium">
                {colleague.name}
                {colleague.title && <span className="font-normal text-ink-2"> · {colleague.title}</span>}
              </span>
              <span className="block text-ink-3 text-small">
                {lastActText(colleague.lastAct)} · {formatAge(new Date(colleague.lastAct.at))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function lastActText({ act, title, type }: Colleague['lastAct']): string {
  return text('pair', actLabel({ act, count: 1 }, type), title);
}
