import { type DemoCompany, demoCompanies, withLinkedin } from './companies';
import { demoEmail, practiceAddress, returningAddress, risingAddresses } from './demo-addresses';
import { type DemoContent, demoContents } from './demo-contents';
import { seededRandom } from './seeded-random';

/** A call as Segment's clients send it. */
export interface SegmentCall extends Record<string, unknown> {
  timestamp: string;
}

const day = 86_400_000;
const hour = 3_600_000;
const site = 'https://www.palletway.example';

/** How often each event occurs for everyone. The number of events depends on how keen a person is. */
const weights: Record<string, number> = {
  'Email Opened': 5,
  page: 4,
  'Email Link Clicked': 2,
  'Video Watched': 1.5,
  'Content Downloaded': 1.5,
  'Webinar Registered': 1,
  'Webinar Attended': 0.8,
  'Calculator Used': 0.6,
  'Configurator Used': 0.5,
  'Demo Requested': 0.15,
};

/**
 * Generates ninety days of a demo team's marketing as Segment calls: first everyone's `identify`, then their
 * events, oldest first. The same seed and time give the same calls.
 */
export function generateDemoEvents(now: Date, seed = 7): SegmentCall[] {
  const random = seededRandom(seed);
  const identifies: SegmentCall[] = [];
  const acts: { at: number; call: SegmentCall }[] = [];
  for (const company of demoCompanies) {
    for (const [first, last, title] of company.people) {
      const email = demoEmail(first, last, company);
      identifies.push(identify(first, last, title, email, company, now));
      const keenness = email === practiceAddress ? 0 : random() ** 2 * 26 + 1;
      for (let index = 0; index < keenness; index++) {
        const content = draw(demoContents, random);
        const age = random() ** 1.4 * 90 * day;
        acts.push(actOf(content, email, now.getTime() - age, random));
      }
    }
  }
  acts.push(...ownStories(now, random));
  acts.sort((a, b) => a.at - b.at);
  return [...identifies, ...acts.map(({ call }, index) => ({ ...call, messageId: `demo-${seed}-${index}` }))];
}

/**
 * Fixed events for the practice prospect, a returning lead and some that rise, so that the cards and lists have
 * something to show.
 */
function ownStories(now: Date, random: () => number) {
  const stories: readonly (readonly [email: string, id: string, hoursAgo: number])[] = [
    [practiceAddress, 'pricing', 3],
    [practiceAddress, 'pricing', 27],
    [practiceAddress, 'pricing', 76],
    [practiceAddress, 'webinar-mixed', 98],
    [practiceAddress, 'guide-sizing', 146],
    [practiceAddress, 'mail-november', 170],
    [practiceAddress, 'tool-payback', 220],
    [practiceAddress, 'blog-mixed', 400],
    [practiceAddress, 'webinar-food', 480],
    [returningAddress, 'webinar-payback', 30],
    [returningAddress, 'tool-payback', 52],
    [returningAddress, 'guide-business-case', 150],
    [returningAddress, 'webinar-food', 500],
    ...risingAddresses.flatMap((email) => [
      [email, 'pricing', 20] as const,
      [email, 'webinar-mixed', 98] as const,
    ]),
  ];
  return stories.flatMap(([email, id, hoursAgo]) => {
    const content = demoContents.find((content) => content.id === id);
    return content ? [actOf(content, email, now.getTime() - hoursAgo * hour, random)] : [];
  });
}

function identify(
  first: string,
  last: string,
  title: string,
  email: string,
  company: DemoCompany,
  now: Date,
): SegmentCall {
  const name = `${first} ${last}`;
  return {
    type: 'identify',
    messageId: `demo-person-${email}`,
    userId: `crm-${email}`,
    timestamp: new Date(now.getTime() - 95 * day).toISOString(),
    traits: {
      email,
      name,
      title,
      company: {
        name: company.name,
        industry: company.industry,
        // Marketing never knows everything, so the demo also shows scores with unknown traits.
        ...(last.length % 5 !== 0 && { employee_count: company.employees }),
      },
      country: company.country,
      ...(withLinkedin[name] && { linkedin: withLinkedin[name] }),
      ...(name === 'Giulia Ferraro' && { doNotContact: true }),
    },
  };
}

function actOf(content: DemoContent, email: string, at: number, random: () => number) {
  const timestamp = new Date(at).toISOString();
  const properties = {
    content_id: content.id,
    content_type: content.type,
    title: content.title,
    url: `${site}${content.path}`,
    ...(content.answers && { content_answers: content.answers }),
    ...(content.event === 'Video Watched' && { percent: Math.round(20 + random() * 80) }),
    ...(content.event === 'Webinar Attended' && { percent: Math.round(60 + random() * 40) }),
  };
  const who = {
    userId: `crm-${email}`,
    timestamp,
    context: { traits: { email }, ...(content.campaign && { campaign: { name: content.campaign } }) },
  };
  const call =
    content.event === 'page'
      ? { type: 'page', name: content.title, properties, ...who }
      : { type: 'track', event: content.event, properties, ...who };
  return { at, call };
}

function draw(from: readonly DemoContent[], random: () => number): DemoContent {
  const weigh = ({ event, type }: DemoContent) => (type === 'careers' ? 0.3 : (weights[event] ?? 0.1));
  let left = random() * from.reduce((sum, content) => sum + weigh(content), 0);
  const drawn = from.find((content) => {
    left -= weigh(content);
    return left < 0;
  });
  if (!drawn) throw new Error('The demo has no content');
  return drawn;
}
