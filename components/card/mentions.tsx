import { useState } from 'react';
import type { Lead, LeadMention } from '../../utils/contract/rep/lead';
import { type MentionSubject, mentionSubject } from '../../utils/contract/shared/mention';
import { heardMentionText, mentionLabel } from '../../utils/i18n/outcome-text';
import { text } from '../../utils/i18n/text';
import { CardSection } from '../ui/card-section';
import { ToggleChip } from '../ui/toggle-chip';

/** How many pieces have a chip before all are asked for. */
const shownAtFirst = 4;

const others = mentionSubject.exclude(['content']).options;

interface Report {
  about: MentionSubject;
  content?: string;
  /** False to take it back. */
  isOn: boolean;
}

/** After contact: what the lead brought up themselves. What colleagues heard is listed below. */
export function Mentions({
  lead,
  onReport,
}: {
  lead: Pick<Lead, 'mentions' | 'engagement'>;
  onReport: (report: Report) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const mine = lead.mentions.filter(({ isMine }) => isMine);
  const heard = lead.mentions.filter(({ isMine }) => !isMine);
  const pieces = listPieces(lead.engagement, mine);
  const shown = pieces.filter(({ isOn }, index) => isOpen || isOn || index < shownAtFirst);
  return (
    <CardSection title={text('mention_title')}>
      <ul className="flex flex-wrap gap-1.5">
        {shown.map(({ id, title, isOn }) => (
          <li key={id} className="min-w-0 max-w-full">
            <ToggleChip isOn={isOn} onToggle={() => toggle({ about: 'content', content: id, isOn: !isOn })}>
              <span className="block max-w-[min(26ch,100vw-5.5rem)] truncate" dir="auto" title={title}>
                {title}
              </span>
            </ToggleChip>
          </li>
        ))}
        {others.map((about) => {
          const isOn = mine.some((mention) => mention.about === about);
          return (
            <li key={about}>
              <ToggleChip isOn={isOn} onToggle={() => toggle({ about, isOn: !isOn })}>
                {mentionLabel(about)}
              </ToggleChip>
            </li>
          );
        })}
      </ul>
      {shown.length < pieces.length && (
        <button type="button" className="link mt-1.5 text-small" onClick={() => setOpen(true)}>
          {text('mention_more', pieces.length)}
        </button>
      )}
      {heard.length > 0 && (
        <ul className="mt-2 grid gap-0.5 text-ink-3 text-small">
          {heard.map((mention) => (
            <li key={mention.id} dir="auto">
              {heardMentionText(mention)}
            </li>
          ))}
        </ul>
      )}
    </CardSection>
  );

  /** *Nothing* takes back the rest, and anything else takes back *nothing*. */
  function toggle(report: Report) {
    onReport(report);
    if (!report.isOn) return;
    for (const { about, content } of mine) {
      if ((about === 'nothing') !== (report.about === 'nothing')) onReport({ about, content, isOn: false });
    }
  }
}

/** What the lead engaged with, and pieces brought up that the card no longer lists. */
function listPieces(engagement: Lead['engagement'], mine: readonly LeadMention[]) {
  const titles = new Map(engagement.map(({ content: { id, title } }) => [id, title]));
  for (const { content, title } of mine) {
    if (content !== undefined && !titles.has(content)) titles.set(content, title ?? content);
  }
  const broughtUp = new Set(mine.map(({ content }) => content));
  return [...titles].map(([id, title]) => ({ id, title, isOn: broughtUp.has(id) }));
}
