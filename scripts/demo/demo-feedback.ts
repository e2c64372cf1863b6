import type { Stage } from '../../utils/contract/shared/stage';
import { practiceAddress, returningAddress } from './demo-addresses';

/** The demo's two reps. */
export const demoReps = [
  { name: 'Ana Lima', email: 'ana@palletway.example' },
  { name: 'Ben Okoye', email: 'ben@palletway.example' },
] as const;

/** What a rep in the demo told marketing about a lead, and how marketing replied. */
export interface DemoFeedback {
  by: 'Ana Lima' | 'Ben Okoye';
  email: string;
  hoursAgo: number;
  stage: Stage;
  disposition: string;
  reasons?: readonly string[];
  note?: string;
  /** How many days the lead is snoozed. */
  snoozeDays?: number;
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

/** Feedback at least this old is posted before the latest part of the demo's engagement. */
export const longAgoInHours = 12 * 24;

/** Several are accepted, so that "2 of 3 accepted leads read it" has something to count. */
const accepted: readonly DemoFeedback[] = [
  { ...ben, ...taken, email: 'tomas@northwind-robotics.example', hoursAgo: 60 },
  { ...ben, ...taken, email: 'hanne.brekke@northwind-robotics.example', hoursAgo: 9 },
  {
    ...ana,
    ...taken,
    email: 'aisha.rahimi@fjordline-foods.example',
    hoursAgo: 4,
    replies: [{ kind: 'seen' }],
  },
  { ...ana, ...taken, email: 'dale.whitcomb@brightwater-breweries.example', hoursAgo: 30 },
  { ...ben, ...taken, email: 'june.halvorsen@tallgrass-organics.example', hoursAgo: 52 },
  { ...ana, ...ready, email: 'aoife.kinsella@orchard-street.example', hoursAgo: 6 },
  {
    ...ana,
    ...ready,
    email: 'chiara.bellandi@lumen-automotive.example',
    hoursAgo: 7,
    note: 'Wants an offer.',
  },
  { ...ben, ...taken, email: 'lucia.navarroprats@sierra-ceramics.example', hoursAgo: 28 },
  { ...ben, ...ready, email: 'alastair.pryce@kestrel-aerospace.example', hoursAgo: 5 },
  { ...ana, ...taken, email: 'linnea.sandstrom@baltica-paper.example', hoursAgo: 26 },
  { ...ben, ...taken, email: 'sanne.dewit@harbour-quay.example', hoursAgo: 76 },
];

const givenBack: readonly DemoFeedback[] = [
  {
    ...ben,
    ...workup,
    ...before,
    email: practiceAddress,
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
    email: returningAddress,
    hoursAgo: longAgoInHours,
    reasons: ['bad-timing'],
    snoozeDays: 90,
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
    email: 'oskar.hedlund@baltica-paper.example',
    hoursAgo: 20 * 24,
    reasons: ['could-not-reach'],
    note: 'On parental leave, says his voicemail.',
    snoozeDays: 14,
    replies: [{ kind: 'seen' }],
  },
  {
    ...ana,
    ...before,
    email: 'nils.forsgren@baltica-paper.example',
    hoursAgo: 6 * 24,
    disposition: 'rejected',
    reasons: ['student-or-job-seeker'],
    replies: [{ kind: 'seen' }, { kind: 'acted-on' }],
  },
  {
    ...ana,
    ...workup,
    ...before,
    email: 'caleb.strand@tallgrass-organics.example',
    hoursAgo: 5 * 24,
    reasons: ['contact-data-incomplete'],
    note: 'No phone number anywhere.',
    replies: [{ kind: 'seen' }, { kind: 'answer', text: 'His number is in the CRM now.' }],
  },
  {
    ...ben,
    ...after,
    email: 'hugo.marchetti@peakline-outdoor.example',
    hoursAgo: 3,
    disposition: 'disqualified',
    reasons: ['no-fit-size'],
    note: 'Twelve pallets a day.',
  },
];

export const demoFeedback: readonly DemoFeedback[] = [...accepted, ...givenBack];

/** What Ben found out about the practice prospect. */
export const demoElements = [
  { element: 'need', state: 'confirmed', hoursAgo: 70 },
  { element: 'authority', state: 'confirmed', hoursAgo: 69 },
  { element: 'budget', state: 'negative', hoursAgo: 68 },
] as const;

/** What became of accepted leads, as reps reported it with a tap. */
export const demoOutcomes = [
  { ...ben, email: 'tomas@northwind-robotics.example', outcome: 'meeting-held', hoursAgo: 40 },
  { ...ben, email: 'june.halvorsen@tallgrass-organics.example', outcome: 'meeting-held', hoursAgo: 30 },
  { ...ben, email: 'june.halvorsen@tallgrass-organics.example', outcome: 'opportunity', hoursAgo: 20 },
  { ...ben, email: 'sanne.dewit@harbour-quay.example', outcome: 'meeting-held', hoursAgo: 60 },
  { ...ana, email: 'dale.whitcomb@brightwater-breweries.example', outcome: 'no-decision', hoursAgo: 8 },
  {
    ...ben,
    email: 'lucia.navarroprats@sierra-ceramics.example',
    outcome: 'lost',
    reason: 'price',
    hoursAgo: 12,
  },
  { ...ana, email: 'aoife.kinsella@orchard-street.example', outcome: 'meeting-held', hoursAgo: 5 },
] as const;

/** The same as the demo's CRM reports it. */
export const demoSales = [
  { email: 'sanne.dewit@harbour-quay.example', event: 'Opportunity Created', hoursAgo: 45, deal_id: 'Q-118' },
  {
    email: 'sanne.dewit@harbour-quay.example',
    event: 'Opportunity Won',
    hoursAgo: 11,
    deal_id: 'Q-118',
    amount: 84_000,
    currency: 'EUR',
  },
] as const;

/** The lead that Ana watches. */
export const watchedEmail = 'naima.elidrissi@harbour-quay.example';
