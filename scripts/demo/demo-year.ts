import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Endpoint } from '../../server/api/start-endpoint';
import { pickChecks } from '../../server/features/agreement/pick-checks';
import { scoreAt } from '../../server/features/feedback/score-at';
import { countSides } from '../../server/features/holdouts/count-sides';
import { isHeldBack } from '../../server/features/holdouts/running-holdout';
import { weekStart } from '../../server/features/reports/period';
import { currentDefinition } from '../../server/features/scoring/current-definition';
import { createRepToken, createWriteKey } from '../../server/features/teams/tokens';
import type { TeamTx } from '../../server/platform/db/store';
import { blindChecks } from '../../server/platform/db/tables/agreement-tables';
import { feedback } from '../../server/platform/db/tables/feedback-tables';
import { holdoutLeads, holdouts } from '../../server/platform/db/tables/holdout-tables';
import { dayInMs, utcDayOf } from '../../utils/contract/shared/day';
import type { FeedbackItem, ItemOf } from '../../utils/contract/shared/feedback';
import { backdateDemo } from './backdate-demo';
import type { SegmentCall } from './demo-events';
import { demoReps } from './demo-feedback';
import { postEvents } from './post-events';
import { leadsByAddress, postFeedback } from './post-feedback';
import { seededRandom } from './seeded-random';

const site = 'https://www.palletway.example';

/**
 * What an act really says about a lead in the demo's year, in points. The default definition gives webinars 12 points
 * and pricing 6: verdicts say otherwise.
 */
export const trueWorth = {
  'Webinar Attended': { worth: 1, share: 0.4, type: 'webinar', title: 'Palletising in mixed lines' },
  pricing: { worth: 14, share: 0.3, type: 'pricing', title: 'Pricing' },
  'Calculator Used': { worth: 8, share: 0.25, type: 'tool', title: 'Payback calculator' },
  'Content Downloaded': { worth: 5, share: 0.35, type: 'guide', title: 'Sizing guide' },
  'Demo Requested': { worth: 25, share: 0.12, type: 'form', title: 'Request a demo' },
} as const;
const seniorWorth = 15;
const industryWorth = 10;
const sizeWorth = 10;
/** The worth at which half of the leads are accepted, and what a point more adds to the log-odds. */
const evenWorth = 28;
const slope = 0.14;

const firstNames = 'Ada Bela Clara Dario Edda Filip Gesa Henk Ilse Jovan Kira Lars Mila Nuno Olga Pim'.split(
  ' ',
);
const lastNames =
  'Abend Bakker Castell Dorn Ekberg Fabri Gruber Holt Ivers Jansky Kolb Lindqvist Moser Norberg Orsini Pruss Quast Rossetti Sorge Thorne'.split(
    ' ',
  );
const industries = ['manufacturing', 'logistics', 'retail', 'education'];

/** A person of the demo's year, with what became of them. */
interface YearLead {
  email: string;
  calls: SegmentCall[];
  judgedAt: number;
  isAccepted: boolean;
  outcome?: 'won' | 'lost';
}

/** Invents the leads of a year, whose verdicts follow the true worth of what they did. The same seed gives the same. */
export function inventYear(now: Date, count = 320, seed = 11): YearLead[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  return Array.from({ length: count }, (_, at): YearLead => {
    const [first, last] = [pick(firstNames), pick(lastNames)];
    const domain = `works-${at}.example`;
    const email = `${first}.${last}@${domain}`.toLowerCase();
    const judgedAt = now.getTime() - (5 + random() * 355) * dayInMs;
    const isSenior = random() < 0.45;
    const industry = pick(industries);
    const employees = random() < 0.7 ? 50 + Math.floor(random() * 900) : 8 + Math.floor(random() * 40);
    const isServed = industry === 'manufacturing' || industry === 'logistics';
    let worth =
      (isSenior ? seniorWorth : 0) + (isServed ? industryWorth : 0) + (employees >= 50 ? sizeWorth : 0);
    const calls: SegmentCall[] = [
      {
        type: 'identify',
        messageId: `year-${seed}-person-${at}`,
        timestamp: new Date(judgedAt - 21 * dayInMs).toISOString(),
        traits: {
          email,
          name: `${first} ${last}`,
          title: isSenior ? 'Head of Logistics' : 'Shift Planner',
          company: { name: `Works ${at}`, industry, employee_count: employees },
        },
      },
    ];
    for (const [act, { worth: points, share, type, title }] of Object.entries(trueWorth)) {
      if (random() > share) continue;
      worth += points;
      const properties = { content_id: `year-${type}`, content_type: type, title, url: `${site}/${type}` };
      calls.push({
        ...(act === 'pricing' ? { type: 'page', name: title } : { type: 'track', event: act }),
        messageId: `year-${seed}-${at}-${type}`,
        timestamp: new Date(judgedAt - (0.5 + random() * 6) * dayInMs).toISOString(),
        context: { traits: { email } },
        properties,
      });
    }
    const isAccepted = random() < 1 / (1 + Math.exp(-slope * (worth - evenWorth)));
    const end = pick(['won', 'lost', undefined, undefined] as const);
    return { email, calls, judgedAt, isAccepted, outcome: isAccepted ? end : undefined };
  });
}

/** What a lead brought up in contact: usually the piece that says most about them, else a colleague or nothing. */
function mentionOf(at: number, { outcome, calls }: YearLead): ItemOf<'mention'>['body'] | undefined {
  if (!outcome) return undefined;
  if (at % 4 === 2) return { about: 'colleague', withdrawn: false };
  const types = Object.values(trueWorth).toSorted((a, b) => b.worth - a.worth);
  const best = types.find(({ type }) =>
    calls.some(({ messageId }) => String(messageId).endsWith(`-${type}`)),
  );
  if (!best || at % 4 === 3) return { about: 'nothing', withdrawn: false };
  return { about: 'content', content: `year-${best.type}`, withdrawn: false };
}

/** The rule of the default definition that an act of the demo's year meets. */
const rules: Record<string, string> = {
  webinar: 'events.attended',
  pricing: 'intent.pricing',
  tool: 'intent.tool',
  guide: 'reading.downloaded',
  form: 'requests.asked-contact',
};

/** Blind checks of a quarter, five a week. Sales goes by the truth; marketing wants whoever attended or asked. */
function inventPairs(year: readonly YearLead[], now: Date) {
  return year.slice(0, 65).map(({ email, calls, isAccepted }, at) => {
    const met = Object.entries(rules).flatMap(([type, rule]) =>
      calls.some(({ messageId }) => String(messageId).endsWith(`-${type}`)) ? rule : [],
    );
    const isWanted = met.some((rule) => rule === rules.webinar || rule === rules.form);
    const pickedAt = new Date(now.getTime() - (1 + Math.floor(at / 5)) * 7 * dayInMs);
    const answer = (isYes: boolean) => (isYes ? ('yes' as const) : ('no' as const));
    return {
      ...{ email, week: weekStart(utcDayOf(pickedAt)), pickedAt, rules: met },
      ...{ sales: answer(isAccepted), marketing: answer(isWanted) },
    };
  });
}

/** A holdout of alerts that ended a week ago. It made no difference, because the demo's verdicts don't know of it. */
async function insertHoldout(
  tx: TeamTx,
  year: readonly YearLead[],
  leadOf: (email: string) => string,
  now: Date,
): Promise<void> {
  const holdout = {
    ...{ team: tx.team, id: randomUUID(), change: { change: 'alerts' as const }, percent: 30 },
    ...{ secret: 'palletway-demo', startedBy: 'Maria Berg' },
    startedAt: new Date(now.getTime() - 300 * dayInMs),
    endedAt: new Date(now.getTime() - 7 * dayInMs),
  };
  await tx.insert(holdouts).values(holdout);
  const entered = year
    .map(({ email, judgedAt }) => ({ lead: leadOf(email), enteredAt: new Date(judgedAt - dayInMs) }))
    .filter(({ enteredAt }) => enteredAt >= holdout.startedAt && enteredAt <= holdout.endedAt);
  await tx.insert(holdoutLeads).values(
    entered.map((entry) => ({
      ...{ team: tx.team, holdout: holdout.id, isHeldBack: isHeldBack(holdout, entry.lead) },
      ...entry,
    })),
  );
  const result = await countSides(tx, holdout.id, holdout.endedAt);
  await tx.update(holdouts).set({ result }).where(eq(holdouts.id, holdout.id));
}

/**
 * Posts a year of leads, verdicts and outcomes through the public API, and dates the verdicts as if each had been
 * received when it was given, with the lead's score of that day.
 */
export async function postDemoYear(
  { url, store, team }: Pick<Endpoint, 'url' | 'store' | 'team'>,
  now = new Date(),
): Promise<void> {
  const year = inventYear(now);
  const calls = year.flatMap((lead) => lead.calls).sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
  await postEvents(url, await createWriteKey(store, team, 'Website'), calls);
  const leadOf = await leadsByAddress(store, team);
  for (const [place, rep] of demoReps.entries()) {
    const token = await createRepToken(store, team, rep);
    const items = year.flatMap((lead, at): FeedbackItem[] => {
      const { email, judgedAt, isAccepted } = lead;
      if (at % demoReps.length !== place) return [];
      const about = { revision: 1, createdAt: new Date(judgedAt).toISOString(), lead: leadOf(email) };
      const mention = mentionOf(at, lead);
      return [
        ...(mention ? [{ ...about, id: randomUUID(), kind: 'mention' as const, body: mention }] : []),
        {
          ...about,
          id: randomUUID(),
          kind: 'disposition',
          body: {
            stage: 'before-contact',
            disposition: isAccepted ? 'accepted' : 'rejected',
            reasons: isAccepted ? [] : ['student-or-job-seeker'],
            note: '',
            withdrawn: false,
          },
        },
      ];
    });
    await postFeedback(url, token, items);
  }
  const sales = year.flatMap(({ email, judgedAt, outcome }, at): SegmentCall[] => {
    if (!outcome) return [];
    return [
      {
        type: 'track',
        event: outcome === 'won' ? 'Opportunity Won' : 'Closed Lost',
        timestamp: new Date(Math.min(now.getTime(), judgedAt + 30 * dayInMs)).toISOString(),
        context: { traits: { email } },
        properties: {
          deal_id: `Y-${at}`,
          ...(outcome === 'won' ? { amount: 20_000 + 500 * at, currency: 'EUR' } : { reason: 'price' }),
        },
      },
    ];
  });
  await postEvents(url, await createWriteKey(store, team, 'CRM'), sales);
  await backdateDemo({ store, team });
  await store.inTeam(team, async (tx) => {
    const definition = await currentDefinition(tx);
    await insertHoldout(tx, year, leadOf, now);
    await tx.insert(blindChecks).values(
      inventPairs(year, now).map(({ email, ...pair }) => ({
        ...{ team, id: randomUUID(), definition: definition.version, lead: leadOf(email) },
        ...pair,
      })),
    );
    for (const { email, judgedAt } of year) {
      const lead = leadOf(email);
      const scored = await scoreAt(tx, lead, definition, new Date(judgedAt));
      await tx.update(feedback).set({ scoreThen: scored?.total }).where(eq(feedback.lead, lead));
    }
  });
  await pickChecks(store, {
    now: () => now,
    report: (error) => {
      throw error;
    },
  });
}
