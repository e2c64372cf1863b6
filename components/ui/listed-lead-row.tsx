import { EyeOff } from 'lucide-react';
import type { ListedLead } from '../../utils/contract/rep/lead-list';
import { formatAge } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';

/** A lead on a list, with the reason it is there. */
export function ListedLeadRow({
  lead: { name, title, company, total, threshold, reason, at },
  note,
  onOpen,
  onHide,
}: {
  lead: ListedLead;
  /** Why the lead is listed, if not because of what they did. */
  note?: string;
  onOpen: () => void;
  onHide?: () => void;
}) {
  return (
    <li className="group flex items-start">
      <button type="button" className="row flex items-start gap-2.5" onClick={onOpen}>
        <span
          className={`w-[30px] shrink-0 text-end font-semibold text-figure leading-snug ${total >= threshold ? 'text-accent' : 'text-ink-2'}`}
        >
          <span className="sr-only">{text('score_title')} </span>
          {total}
        </span>
        <span className="min-w-0">
          <span dir="auto" className="block font-medium">
            {name}
          </span>
          <span dir="auto" className="block text-ink-2 text-small">
            {[title, company].filter(Boolean).join(' · ')}
          </span>
          <span className="block text-ink-3 text-small">
            {note ?? [reason, at && formatAge(new Date(at))].filter(Boolean).join(' · ')}
          </span>
        </span>
      </button>
      {onHide && (
        <button
          type="button"
          aria-label={text('hide', name)}
          title={text('hide_hint')}
          className="icon-button mt-1.5 text-ink-3 opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 [@media(hover:none)]:opacity-100"
          onClick={onHide}
        >
          <EyeOff className="size-4" aria-hidden="true" />
        </button>
      )}
    </li>
  );
}
