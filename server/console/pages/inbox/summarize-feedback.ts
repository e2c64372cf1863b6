import type { InboxItem } from '../../../../utils/contract/console/inbox';
import type { ConsoleMe } from '../../../../utils/contract/console/session';
import type { ProspectKeys } from '../../../../utils/contract/rep/prospect';
import { mentionLabel } from '../../../../utils/contract/shared/mention';
import { describeFacts, outcomeLabels, outcomeTones } from '../../../../utils/contract/shared/outcome-text';
import { type Disposition, findDisposition } from '../../../../utils/contract/shared/team';
import { describeKeys } from '../../../../utils/identity/describe-keys';
import { reasonLabels } from '../../app/me';
import { verdictLabel } from '../../app/verdict-label';

/** Feedback as text: the main point, details, and whether it is good or bad news. */
export interface FeedbackSummary {
  what: string;
  more: string[];
  note?: string;
  tone: Disposition['tone'] | 'plain';
}

const ratings = { helped: 'helped', 'did-not-fit': 'didn’t fit', 'out-of-date': 'is out of date' } as const;
const states = { confirmed: 'confirmed', negative: 'no', unknown: 'unknown' } as const;

/** Summarizes feedback with the labels from the team's picklists. */
export function summarizeFeedback(
  item: InboxItem,
  me: Pick<ConsoleMe, 'dispositions' | 'elements'>,
): FeedbackSummary {
  switch (item.kind) {
    case 'disposition': {
      const option = findDisposition(me, item.body);
      return {
        what: verdictLabel(me, item.body),
        more: reasonLabels(option, item.body.reasons),
        note: item.body.note || undefined,
        tone: option?.tone ?? 'plain',
      };
    }
    case 'content':
      return { what: `“${item.title}” ${ratings[item.body.rating]}`, more: [], tone: 'plain' };
    case 'element': {
      const label = me.elements.find(({ id }) => id === item.body.element)?.label ?? item.body.element;
      return { what: `${label}: ${states[item.body.state]}`, more: [], tone: 'plain' };
    }
    case 'factor':
      return { what: `Disputed a factor: ${item.body.label}`, more: [], tone: 'plain' };
    case 'match':
      return { what: 'Not this person', more: formatKeys(item.body.keys), tone: 'plain' };
    case 'move':
      return {
        what: `Moved to ${item.body.to}`,
        more: [item.body.title, item.body.from && `previously at ${item.body.from}`].flatMap(
          (part) => part || [],
        ),
        tone: 'plain',
      };
    case 'outcome':
      return {
        what: outcomeLabels[item.body.outcome],
        more: describeFacts(item.body),
        tone: outcomeTones[item.body.outcome],
      };
    case 'mention':
      return {
        what: item.body.about === 'nothing' ? 'Brought up nothing' : `Brought up ${mentionName(item)}`,
        more: [],
        tone: 'plain',
      };
    case 'suggestion':
      return {
        what: 'Suggested a lead',
        more: formatKeys(item.body.keys),
        note: item.body.note || undefined,
        tone: 'plain',
      };
  }
}

function mentionName({ body: { about }, title }: Extract<InboxItem, { kind: 'mention' }>): string {
  return about === 'content' ? `“${title}”` : mentionLabel(about, title).toLowerCase();
}

/** The name an item is listed under. */
export function subjectName(item: InboxItem): string {
  return item.kind === 'suggestion' ? (item.body.keys.name ?? 'Unnamed person') : item.lead.name;
}

function formatKeys(keys: ProspectKeys): string[] {
  return [...(keys.company ? [keys.company] : []), ...describeKeys(keys)];
}
