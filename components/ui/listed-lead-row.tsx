import { ExternalLink, EyeOff, Mail } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ListedLead } from '../../utils/contract/rep/lead-list';
import { latestActText } from '../../utils/i18n/act-label';
import { text } from '../../utils/i18n/text';
import { PersonLines } from './person-lines';

/** A lead on a list, with the reason it is there. */
export function ListedLeadRow({
  lead,
  reason,
  deadline,
  rise = 0,
  isNew = false,
  onOpen,
  onHide,
}: {
  lead: ListedLead;
  /** Why the lead is listed, if not because of what they did last. */
  reason?: string;
  /** Shown on a line of its own. */
  deadline?: ReactNode;
  /** How much the score has risen in 7 days, shown below it. */
  rise?: number;
  /** Whether they did something since the rep last looked. */
  isNew?: boolean;
  onOpen: () => void;
  onHide?: () => void;
}) {
  const { name, total, threshold, latestAct, email, linkedin } = lead;
  return (
    <li className="group relative">
      <button type="button" className="row flex items-start gap-2.5" onClick={onOpen}>
        <PersonLines person={lead}>
          {reason ?? (latestAct && latestActText(latestAct))}
          {deadline && <span className="block">{deadline}</span>}
        </PersonLines>
        <span className="shrink-0 text-end">
          <span
            className={`block font-semibold leading-snug ${total >= threshold ? 'text-accent' : 'text-ink-2'}`}
          >
            <span className="sr-only">{text('score_title')} </span>
            {isNew && (
              <span className="me-1.5 inline-block size-1.5 rounded-full bg-accent align-middle forced-colors:bg-[Highlight]">
                <span className="sr-only">{text('since_looked_mark')} </span>
              </span>
            )}
            {total}
          </span>
          {rise > 0 && <span className="block text-accent text-small">▲ {rise}</span>}
        </span>
      </button>
      {(onHide ?? email ?? linkedin) && (
        <span className="absolute end-1 bottom-1 flex rounded-lg bg-hover text-ink-3 opacity-0 focus-within:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 [@media(hover:none)]:opacity-100">
          {linkedin && (
            <a
              href={`https://www.linkedin.com/in/${encodeURIComponent(linkedin)}/`}
              target="_blank"
              rel="noreferrer"
              aria-label={text('open_linkedin', name)}
              title={text('open_linkedin', name)}
              className="icon-button"
            >
              <ExternalLink className="size-4" aria-hidden="true" />
            </a>
          )}
          {email && (
            <a
              href={`mailto:${encodeURIComponent(email)}`}
              aria-label={text('write_to', name)}
              title={text('write_to', name)}
              className="icon-button"
            >
              <Mail className="size-4" aria-hidden="true" />
            </a>
          )}
          {onHide && (
            <button
              type="button"
              aria-label={text('hide', name)}
              title={text('hide_hint')}
              className="icon-button"
              onClick={onHide}
            >
              <EyeOff className="size-4" aria-hidden="true" />
            </button>
          )}
        </span>
      )}
    </li>
  );
}
