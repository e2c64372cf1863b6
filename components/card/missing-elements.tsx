import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { KnownElement, Lead } from '../../utils/contract/rep/lead';
import type { ElementState } from '../../utils/contract/shared/feedback';
import type { Element } from '../../utils/contract/shared/team';
import { formatAge, formatList } from '../../utils/i18n/format';
import { optionLabel } from '../../utils/i18n/labels';
import { type MessageKey, text } from '../../utils/i18n/text';
import { useMe } from '../../utils/team/connection-context';
import { CardSection } from '../ui/card-section';

const stateClasses: Record<ElementState, string> = {
  confirmed: 'border-transparent bg-accent-soft text-accent',
  negative: 'border-transparent bg-warm-soft text-warm',
  unknown: 'border-control border-dashed bg-card font-semibold text-ink',
};
const nextStates: Record<ElementState, ElementState> = {
  unknown: 'confirmed',
  confirmed: 'negative',
  negative: 'unknown',
};
const stateKeys = {
  confirmed: 'element_confirmed',
  negative: 'element_negative',
  unknown: 'element_unknown',
} as const;

/**
 * Budget, authority, need, timeline: what someone has to find out, then what is known. A click sets an
 * element. Elements keep the order they had when the card opened, so that a second click hits the same one.
 */
export function MissingElements({
  lead,
  onSet,
}: {
  lead: Pick<Lead, 'elements'>;
  onSet: (element: string, state: ElementState) => void;
}) {
  const me = useMe();
  const findKnown = (id: string) => lead.elements.find(({ element }) => element === id);
  const unknown = me.elements.filter(({ id }) => !findKnown(id));
  const [unknownAtFirst] = useState(() => new Set(unknown.map(({ id }) => id)));
  const rank = ({ id }: Element) => (unknownAtFirst.has(id) ? 0 : 1);
  if (me.elements.length === 0) return null;
  const aside = text('missing_known', me.elements.length - unknown.length, me.elements.length);
  return (
    <CardSection title={text('missing_title')} aside={aside}>
      <ul className="flex flex-wrap gap-1.5">
        {[...me.elements]
          .sort((a, b) => rank(a) - rank(b))
          .map((element) => (
            <li key={element.id}>
              <ElementChip
                element={element}
                known={findKnown(element.id)}
                onSet={(state) => onSet(element.id, state)}
              />
            </li>
          ))}
      </ul>
      {unknown.length > 0 && <p className="mt-2 text-ink-3 text-small">{askHints(unknown)}</p>}
    </CardSection>
  );
}

function ElementChip({
  element,
  known,
  onSet,
}: {
  element: Element;
  known?: KnownElement;
  onSet: (state: ElementState) => void;
}) {
  const state = known?.state ?? 'unknown';
  const label = optionLabel(element);
  const setBy = known ? text('element_by', known.by, formatAge(new Date(known.at))) : '';
  return (
    <button
      type="button"
      aria-label={text('pair', label, text(stateKeys[state]))}
      title={[setBy, text('element_tap', text(stateKeys[nextStates[state]]))].filter(Boolean).join(' ')}
      className={`chip ${stateClasses[state]}`}
      onClick={() => onSet(nextStates[state])}
    >
      {state === 'confirmed' && <Check className="size-3" aria-hidden="true" />}
      {state === 'negative' && <X className="size-3" aria-hidden="true" />}
      {label}
    </button>
  );
}

const askKeys: [Element['askedBy'], MessageKey][] = [
  ['sales', 'ask_sales'],
  ['either', 'ask_either'],
  ['marketing', 'ask_marketing'],
];

/**
 * Who can find out what is missing: `Ask about: Budget and Timeline. You or marketing can ask: Authority.`
 */
function askHints(unknown: readonly Element[]): string {
  return askKeys
    .flatMap(([side, key]) => {
      const labels = unknown.filter(({ askedBy }) => askedBy === side).map(optionLabel);
      return labels.length > 0 ? text(key, formatList(labels)) : [];
    })
    .join(' ');
}
