import type { ContentEngagement, Lead } from '../contract/rep/lead';
import { handRaiseAct } from '../contract/shared/acts';
import { dayInMs } from '../contract/shared/day';
import { latestActText } from './act-label';
import { activeColleaguesText } from './active-colleagues';
import { formatAge } from './format';
import { countText, text } from './text';

const weekMs = 7 * dayInMs;
/** An older request is no longer a reason to call now. */
const maxRequestAgeMs = 60 * dayInMs;
/** A rise below this is noise. */
const minRise = 5;

/**
 * Why to contact a lead now, in one sentence, from the strongest reason there is: a request for contact that
 * nobody has answered, a look at the prices in the last 7 days, activity of colleagues, a rise of the score.
 *
 * @returns undefined if there is no such reason, or the lead must not be contacted.
 */
export function whyNow(lead: Lead, now = new Date()): string | undefined {
  if (lead.doNotContact) return undefined;
  const isRecent = (at: string) => now.getTime() - Date.parse(at) < weekMs;
  const alsoActive = (atLeast: number) =>
    activeColleaguesText('why_colleagues', lead.colleagues, { withinMs: weekMs, now, atLeast });
  const latestVerdict = lead.history[0]?.at ?? '';
  const isOpen = (at: string) => at > latestVerdict && now.getTime() - Date.parse(at) < maxRequestAgeMs;
  const request = findAct(lead, ({ act }, at) => act === handRaiseAct && isOpen(at));
  if (request) {
    return text('why_asked', request.entry.content.title, formatAge(new Date(request.act.at), { now }));
  }
  const prices = findAct(lead, ({ act }, at, type) => act === 'viewed' && type === 'pricing' && isRecent(at));
  if (prices) {
    const { act, entry } = prices;
    const visits = countText(
      'why_prices',
      act.count,
      entry.content.title,
      formatAge(new Date(act.at), { now }),
    );
    return [visits, alsoActive(1)].filter(Boolean).join(' ');
  }
  const areActive = alsoActive(2);
  if (areActive) return areActive;
  const [latest] = lead.engagement.filter(({ weak }) => !weak);
  const newest = latest?.acts[0];
  if (lead.score.changeIn7Days < minRise || !latest || !newest) return undefined;
  const { title, type } = latest.content;
  return text(
    'why_risen',
    lead.score.changeIn7Days,
    latestActText({ act: newest.act, at: newest.at, title, type }),
  );
}

/** The first act that fits, newest content first. */
function findAct(
  { engagement }: Lead,
  fits: (act: ContentEngagement['acts'][number], at: string, type: string) => boolean,
) {
  for (const entry of engagement) {
    const act = entry.weak ? undefined : entry.acts.find((one) => fits(one, one.at, entry.content.type));
    if (act) return { entry, act };
  }
  return undefined;
}
