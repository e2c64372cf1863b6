import type { Lead } from '../../utils/contract/rep/lead';
import { text } from '../../utils/i18n/text';
import { NextContentRow } from '../feedback/next-content-row';
import { CardSection } from '../ui/card-section';

/** Content to send this lead next, each piece with its reason. */
export function SendNext({ lead }: { lead: Pick<Lead, 'id' | 'nextContent'> }) {
  if (lead.nextContent.length === 0) return null;
  return (
    <CardSection title={text('next_title')}>
      <ul className="-mx-2 grid gap-0.5">
        {lead.nextContent.map((next) => (
          <li key={next.content.id}>
            <NextContentRow lead={lead.id} next={next} />
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
