import type { Stage } from '../../utils/contract/shared/stage';
import { practiceAddress, returningAddress } from './address-of';

/** What a rep of the demo told marketing of a lead, and what marketing made of it. */
export interface DemoWord {
  by: 'Ana Lima' | 'Ben Okoye';
  about: string;
  hoursAgo: number;
  stage: Stage;
  disposition: string;
  reasons?: readonly string[];
  note?: string;
  /** How long the lead sleeps. */
  wakeAfterDays?: number;
  replies?: readonly DemoReply[];
}

type DemoReply =
  | { kind: 'seen' | 'acted-on' }
  | { kind: 'answer'; text: string }
  | { kind: 'question'; text: string; choices: readonly string[] };

const before = { stage: 'before-contact' } as const;
const after = { stage: 'after-contact' } as const;
const ana = { by: 'Ana Lima' } as const;
const ben = { by: 'Ben Okoye' } as const;
const taken = { disposition: 'accepted', ...before };
const ready = { disposition: 'sales-ready', ...after };
const workup = { disposition: 'needs-workup' };

/** What was said so many hours ago and more was said before the last of the demo's engagement. */
export const longAgoInHours = 12 * 24;

/** Several are accepted, so that "of so many accepted leads so many read it" has something to count. */
const accepted: readonly DemoWord[] = [
  { ...ben, ...taken, about: 'tomas@northwind-robotics.example', hoursAgo: 60 },
  { ...ben, ...taken, about: 'hanne.brekke@northwind-robotics.example', hoursAgo: 9 },
  {
    ...ana,
    ...taken,
    about: 'aisha.rahimi@fjordline-foods.example',
    hoursAgo: 4,
    replies: [{ kind: 'seen' }],
  },
  { ...ana, ...taken, about: 'dale.whitcomb@brightwater-breweries.example', hoursAgo: 30 },
  { ...ben, ...taken, about: 'june.halvorsen@tallgrass-organics.example', hoursAgo: 52 },
  { ...ana, ...ready, about: 'aoife.kinsella@orchard-street.example', hoursAgo: 6 },
  {
    ...ana,
    ...ready,
    about: 'chiara.bellandi@lumen-automotive.example',
    hoursAgo: 7,
    note: 'Wants an offer.',
  },
  { ...ben, ...taken, about: 'lucia.navarroprats@sierra-ceramics.example', hoursAgo: 28 },
  { ...ben, ...ready, about: 'alastair.pryce@kestrel-aerospace.example', hoursAgo: 5 },
  { ...ana, ...taken, about: 'linnea.sandstrom@baltica-paper.example', hoursAgo: 26 },
  { ...ben, ...taken, about: 'sanne.dewit@harbour-quay.example', hoursAgo: 76 },
];

const givenBack: readonly DemoWord[] = [
  {
    ...ben,
    ...workup,
    ...before,
    about: practiceAddress,
    hoursAgo: 40 * 24,
    reasons: ['too-early-light-engagement-only'],
    replies: [
      { kind: 'seen' },
      { kind: 'acted-on' },
      {
        kind: 'answer',
        text: 'Invited her to the palletising webinar. Back to you when she is active.',
      },
    ],
  },
  {
    ...ana,
    ...workup,
    ...after,
    about: returningAddress,
    hoursAgo: longAgoInHours,
    reasons: ['bad-timing'],
    wakeAfterDays: 90,
    note: 'The new line comes in spring, she says. Nothing before.',
    replies: [
      { kind: 'seen' },
      { kind: 'acted-on' },
      {
        kind: 'question',
        text: 'She is looking at payback again. Is spring still the plan?',
        choices: ['Yes, spring', 'Earlier now', 'I will ask her'],
      },
    ],
  },
  {
    ...ana,
    ...workup,
    ...after,
    about: 'oskar.hedlund@baltica-paper.example',
    hoursAgo: 20 * 24,
    reasons: ['could-not-reach'],
    note: 'On parental leave, says his voicemail.',
    wakeAfterDays: 14,
    replies: [{ kind: 'seen' }],
  },
  {
    ...ana,
    ...before,
    about: 'nils.forsgren@baltica-paper.example',
    hoursAgo: 6 * 24,
    disposition: 'rejected',
    reasons: ['student-or-job-seeker'],
    replies: [{ kind: 'seen' }, { kind: 'acted-on' }],
  },
  {
    ...ana,
    ...workup,
    ...before,
    about: 'caleb.strand@tallgrass-organics.example',
    hoursAgo: 5 * 24,
    reasons: ['contact-data-incomplete'],
    note: 'No phone number anywhere.',
    replies: [{ kind: 'seen' }, { kind: 'answer', text: 'His number is in the CRM now.' }],
  },
  {
    ...ben,
    ...after,
    about: 'hugo.marchetti@peakline-outdoor.example',
    hoursAgo: 3,
    disposition: 'disqualified',
    reasons: ['no-fit-size'],
    note: 'Twelve pallets a day.',
  },
];

export const wordsSaid: readonly DemoWord[] = [...accepted, ...givenBack];

/** What Ben found out about the practice prospect. */
export const elementsKnown = [
  { element: 'need', state: 'confirmed', hoursAgo: 70 },
  { element: 'authority', state: 'confirmed', hoursAgo: 69 },
  { element: 'budget', state: 'negative', hoursAgo: 68 },
] as const;

/** Whom Ana watches. */
export const watched = 'naima.elidrissi@harbour-quay.example';
