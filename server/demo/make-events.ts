import { companies, type DemoCompany, withLinkedin } from './companies';
import { type DemoPiece, pieces } from './pieces';
import { seededRandom } from './seeded-random';

type SegmentCall = Record<string, unknown>;

const day = 86_400_000;
const hour = 3_600_000;
/** Whom the practice pages of `npm start` show. */
const practiceAddress = 'priya.raman@northwind-robotics.example';
const site = 'https://www.palletway.example';

/** What everybody does now and then; the rest is drawn by how keen a person is. */
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
 * Ninety days of a demo team's marketing as the Segment calls that would have brought it: first everybody's
 * `identify`, then what they did, oldest first. The same seed and moment give the same calls.
 */
export function makeDemoEvents(now: Date, seed = 7): SegmentCall[] {
  const random = seededRandom(seed);
  const identifies: SegmentCall[] = [];
  const acts: { at: number; call: SegmentCall }[] = [];
  for (const company of companies) {
    for (const [first, last, title] of company.people) {
      const email = addressOf(first, last, company);
      identifies.push(identify(first, last, title, email, company, now));
      const keenness = email === practiceAddress ? 0 : random() ** 2 * 26 + 1;
      for (let index = 0; index < keenness; index++) {
        const piece = draw(pieces, random);
        const age = random() ** 1.4 * 90 * day;
        acts.push(actOf(piece, email, now.getTime() - age, random));
      }
    }
  }
  acts.push(...practiceHistory(now, random));
  acts.sort((a, b) => a.at - b.at);
  return [...identifies, ...acts.map(({ call }, index) => ({ ...call, messageId: `demo-${seed}-${index}` }))];
}

/** The practice prospect's own story, so that the first card a user sees has something to tell. */
function practiceHistory(now: Date, random: () => number) {
  const story: readonly (readonly [id: string, hoursAgo: number])[] = [
    ['pricing', 3],
    ['pricing', 27],
    ['pricing', 76],
    ['webinar-mixed', 98],
    ['guide-sizing', 146],
    ['mail-november', 170],
    ['tool-payback', 220],
    ['blog-mixed', 400],
  ];
  return story.flatMap(([id, hoursAgo]) => {
    const piece = pieces.find((piece) => piece.id === id);
    return piece ? [actOf(piece, practiceAddress, now.getTime() - hoursAgo * hour, random)] : [];
  });
}

/** The address a person of the demo writes from: free mail for the smallest company's founder, as in life. */
function addressOf(first: string, last: string, { domain }: DemoCompany): string {
  const plain = (text: string) =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, '');
  return first === 'Tomás' ? `tomas@${domain}` : `${plain(first)}.${plain(last)}@${domain}`;
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
        // Marketing never has everything: a score must be able to say what it does not know.
        ...(last.length % 5 !== 0 && { employee_count: company.employees }),
      },
      country: company.country,
      ...(withLinkedin[name] && { linkedin: withLinkedin[name] }),
      ...(name === 'Giulia Ferraro' && { doNotContact: true }),
    },
  };
}

function actOf(piece: DemoPiece, email: string, at: number, random: () => number) {
  const timestamp = new Date(at).toISOString();
  const properties = {
    content_id: piece.id,
    content_type: piece.type,
    title: piece.title,
    url: `${site}${piece.path}`,
    ...(piece.event === 'Video Watched' && { percent: Math.round(20 + random() * 80) }),
    ...(piece.event === 'Webinar Attended' && { percent: Math.round(60 + random() * 40) }),
  };
  const who = {
    userId: `crm-${email}`,
    timestamp,
    context: { traits: { email }, ...(piece.campaign && { campaign: { name: piece.campaign } }) },
  };
  const call =
    piece.event === 'page'
      ? { type: 'page', name: piece.title, properties, ...who }
      : { type: 'track', event: piece.event, properties, ...who };
  return { at, call };
}

function draw(from: readonly DemoPiece[], random: () => number): DemoPiece {
  const weigh = ({ event, type }: DemoPiece) => (type === 'careers' ? 0.3 : (weights[event] ?? 0.1));
  let left = random() * from.reduce((sum, piece) => sum + weigh(piece), 0);
  const drawn = from.find((piece) => {
    left -= weigh(piece);
    return left < 0;
  });
  if (!drawn) throw new Error('The demo has no content');
  return drawn;
}
