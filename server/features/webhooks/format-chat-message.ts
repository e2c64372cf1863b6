import type {
  OutgoingAnswer,
  OutgoingDisposition,
  OutgoingEvent,
  OutgoingMove,
  OutgoingOutcome,
  OutgoingSuggestion,
  OutgoingWeek,
} from '../../../utils/contract/console/outgoing-event';
import {
  describeMissing,
  describeProgress,
  listCounts,
  weekTitle,
} from '../../../utils/contract/console/week-text';
import { describeFacts, outcomeLabels } from '../../../utils/contract/shared/outcome-text';
import { cleanText } from '../../../utils/identity/clean-text';
import { describeKeys } from '../../../utils/identity/describe-keys';

/** An event as plain text that can be read at a glance. */
export interface ChatMessage {
  /** Who it is about, and what happened. */
  headline: string;
  /** The reasons and other details. */
  lines: string[];
  /** The rep's own words. */
  quote?: string;
  /** The rep, and the score at the time. */
  footer?: string;
  /** The feedback in the console, or the lead that a question was about. */
  url?: string;
}

const prefixes = {
  created: '',
  reported: '',
  revised: 'Changed: ',
  withdrawn: 'Withdrawn: ',
  snooze_ended: 'Snooze ended: ',
} as const;

/** Formats an event as a chat message. @param endpointUrl the console's address, for a link to it. */
export function formatChatMessage(event: OutgoingEvent, endpointUrl?: string): ChatMessage {
  const place = findPlace(event);
  const url = endpointUrl && place && `${endpointUrl.replace(/\/$/, '')}/console/${place}`;
  return { ...formatEvent(event), ...(url && { url }) };
}

/** Where the console shows what an event is about. Withdrawn feedback is shown nowhere. */
function findPlace({ type, data }: OutgoingEvent): string | undefined {
  if (type === 'week.ended') return `week?from=${data.from}`;
  if (!('feedback' in data) || type.endsWith('.withdrawn')) return undefined;
  return 'answer' in data ? `leads/${data.lead.id}` : `inbox/${data.feedback}`;
}

function formatEvent(event: OutgoingEvent): ChatMessage {
  if (event.type === 'test') return { headline: event.data.message, lines: [] };
  if (event.type === 'week.ended') return formatWeek(event.data);
  if ('disposition' in event.data) return formatDisposition(event.type, event.data);
  if ('answer' in event.data) return formatAnswer(event.type, event.data);
  if ('to' in event.data) return formatMove(event.type, event.data);
  if ('outcome' in event.data) return formatOutcome(event.type, event.data);
  return formatSuggestion(event.type, event.data);
}

function formatDisposition(type: OutgoingEvent['type'], data: OutgoingDisposition): ChatMessage {
  const { lead, disposition, reasons, snoozedUntil, elements, score, rep } = data;
  const hasSnoozeEnded = type === 'lead.snooze_ended';
  const elementStates = elements.map(
    ({ label, state }) => `${short(label)} ${state === 'confirmed' ? '✓' : '✗'}`,
  );
  const scoreText =
    score.total === null
      ? ''
      : `, score ${score.total} ${hasSnoozeEnded ? 'now' : 'at the time'} (threshold ${score.threshold})`;
  return {
    headline: `${findPrefix(type)}${formatPerson(lead)}: ${short(disposition.label)}`,
    lines: nonEmpty(
      join(reasons.map(({ label }) => short(label))),
      snoozedUntil && !hasSnoozeEnded ? `Snoozed until ${formatDay(snoozedUntil)}` : '',
      join(elementStates),
      join(nonEmpty(short(lead.title), short(lead.email))),
    ),
    quote: cleanText(data.note, 1000),
    footer: `${short(rep.name)}${scoreText}`,
  };
}

function formatAnswer(
  type: OutgoingEvent['type'],
  { lead, question, answer, rep }: OutgoingAnswer,
): ChatMessage {
  return {
    headline: `${findPrefix(type)}${formatPerson(lead)}: ${cleanText(question.text) ?? 'your question'}`,
    lines: [],
    quote: cleanText(answer, 1000),
    footer: `Answered by ${short(rep.name)}`,
  };
}

function formatMove(type: OutgoingEvent['type'], { lead, from, to, title, rep }: OutgoingMove): ChatMessage {
  return {
    headline: `${findPrefix(type)}${short(lead.name)} moved to ${short(to)}`,
    lines: nonEmpty(short(title), from ? `Previously at ${short(from)}` : ''),
    footer: `Reported by ${short(rep.name)}. Confirm the move in the inbox.`,
  };
}

function formatOutcome(type: OutgoingEvent['type'], data: OutgoingOutcome): ChatMessage {
  return {
    headline: `${findPrefix(type)}${formatPerson(data.lead)}: ${outcomeLabels[data.outcome]}`,
    lines: nonEmpty(join(describeFacts(data).map(short))),
    footer: `Reported by ${short(data.rep.name)}`,
  };
}

function formatSuggestion(
  type: OutgoingEvent['type'],
  { person, note, rep }: OutgoingSuggestion,
): ChatMessage {
  const { name, company, email, linkedin } = person;
  return {
    headline: `${findPrefix(type)}Suggested: ${formatPerson({ name: name ?? email ?? linkedin ?? 'someone', company })}`,
    lines: nonEmpty(join(nonEmpty(...describeKeys(person).map(short)))),
    quote: cleanText(note, 1000),
    footer: `Suggested by ${short(rep.name)}. Marketing doesn’t know this person yet.`,
  };
}

function formatWeek(week: OutgoingWeek): ChatMessage {
  const counts = listCounts(week).map(({ label, count, difference }) => `${label} ${count} (${difference})`);
  const { overdueVerdicts, overdueAnswers, disputes, dividing } = week;
  const open = [
    overdueVerdicts > 0 &&
      `${upTo100(overdueVerdicts)} overdue ${overdueVerdicts === 1 ? 'verdict' : 'verdicts'}`,
    overdueAnswers > 0 && `${upTo100(overdueAnswers)} overdue ${overdueAnswers === 1 ? 'answer' : 'answers'}`,
    ...disputes.map(({ label, count }) => `disputed: ${short(label)} (${count}×)`),
    dividing &&
      `blind checks agree on ${dividing.agreed} of ${dividing.both} leads with ${short(dividing.label)}`,
  ].filter((part) => typeof part === 'string');
  return {
    headline: `The week from ${weekTitle(week)}`,
    lines: nonEmpty(
      describeProgress(week),
      counts.join(' · '),
      ...week.missing.map(
        (found) =>
          `Missing: ${short(found.label)}, ${describeMissing(found)}. ${describeContents(found.contents)}`,
      ),
      describeShares('Accepted more often than average', week.acceptedMore),
      describeShares('Accepted less often than average', week.acceptedLess),
      open.length > 0 ? `To settle: ${open.join(' · ')}` : '',
    ),
  };
}

function describeContents(contents: OutgoingWeek['missing'][number]['contents']): string {
  if (contents.length === 0) return 'No content answers it.';
  return `Answered by ${contents.map(({ title }) => short(title)).join(', ')}.`;
}

/** Content with its share and interval: `…: Guide, 12 of 12 (72–100%)`. */
function describeShares(what: string, shares: OutgoingWeek['acceptedMore']): string {
  const percent = (share: number) => Math.round(100 * share);
  const list = shares.map(
    ({ name, accepted, of, low, high }) =>
      `${short(name)}, ${accepted} of ${of} (${percent(low)}–${percent(high)}%)`,
  );
  return list.length > 0 ? `${what}: ${list.join(' · ')}` : '';
}

/** What is overdue is counted up to 100. */
function upTo100(count: number): string {
  return count >= 100 ? '100 or more' : String(count);
}

function findPrefix(type: OutgoingEvent['type']): string {
  return Object.entries(prefixes).find(([change]) => type.endsWith(`.${change}`))?.[1] ?? '';
}

function formatPerson({ name, company }: { name: string; company?: string }): string {
  return company ? `${short(name)} (${short(company)})` : short(name);
}

function formatDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/**
 * A short, clean text: names come from marketing's tools and may be long or contain misleading characters.
 */
function short(text: string | undefined): string {
  return cleanText(text, 100) ?? '';
}

function join(parts: string[]): string {
  return cleanText(parts.join(' · '), 1000) ?? '';
}

function nonEmpty(...texts: string[]): string[] {
  return texts.filter((text) => text !== '');
}
