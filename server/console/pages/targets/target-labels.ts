import {
  type OutgoingKind,
  outgoingKind,
  type Target,
  type TargetKind,
} from '../../../../utils/contract/console/target';

/** Each kind of target: its name, what it calls its URL, and what it does. */
export const targetKindLabels: Record<TargetKind, { name: string; url: string; hint: string }> = {
  webhook: {
    name: 'Webhook',
    url: 'URL',
    hint: 'Sends signed JSON to your CRM or automation.',
  },
  slack: {
    name: 'Slack',
    url: 'Incoming webhook URL',
    hint: 'Posts messages to a channel. In Slack, open your app, then Incoming Webhooks, and select Add New Webhook.',
  },
  teams: {
    name: 'Teams',
    url: 'Workflow URL',
    hint: 'Posts messages to a channel. In Teams, open the channel’s Workflows and choose the one that posts when a webhook request is received.',
  },
  mail: {
    name: 'Email',
    url: 'Email addresses',
    hint: 'Sends email to up to 20 addresses. The endpoint needs a mail server (SMTP_URL).',
  },
};

/** What a target can receive. */
export const outgoingKindLabels: Record<OutgoingKind, string> = {
  disposition: 'Dispositions',
  answer: 'Reps’ answers to your questions',
  move: 'Leads that moved to another company',
  outcome: 'Outcomes, such as meetings and sales',
  suggestion: 'People suggested by reps',
  week: 'The week’s figures, on Monday morning',
};

const shortLabels: Record<OutgoingKind, string> = {
  disposition: 'dispositions',
  answer: 'answers',
  move: 'moves',
  outcome: 'outcomes',
  suggestion: 'suggestions',
  week: 'the week’s figures',
};

const listFormat = new Intl.ListFormat('en-GB');

/** Describes a target in one line: `Slack · hooks.slack.com/…x9Qa · receives everything`. */
export function describeTarget({ kind, address, kinds }: Target): string {
  const receivesAll = kinds.length === outgoingKind.options.length;
  const received = listFormat.format(kinds.map((outgoing) => shortLabels[outgoing]));
  const receipt = receivesAll ? 'receives everything' : `receives only ${received}`;
  return [targetKindLabels[kind].name, address, receipt].join(' · ');
}
