import type { OutgoingKind, Target, TargetKind } from '../../../../utils/contract/console/target';
import { outgoingKind } from '../../../../utils/contract/console/target';

/** The kinds of targets, each with what its URL is called there. */
export const targetKindLabels: Record<TargetKind, { name: string; url: string; hint: string }> = {
  webhook: {
    name: 'Webhook',
    url: 'URL',
    hint: 'Your CRM or automation gets everything as signed JSON.',
  },
  slack: {
    name: 'Slack',
    url: 'URL of the incoming webhook',
    hint: 'A message in a channel. In Slack: your app, Incoming Webhooks, Add New Webhook.',
  },
  teams: {
    name: 'Teams',
    url: 'URL of the workflow',
    hint: 'A message in a channel. In Teams: the channel, Workflows, the one that posts when a webhook request is received.',
  },
};

/** The labels of what a target can receive. */
export const outgoingKindLabels: Record<OutgoingKind, string> = {
  disposition: 'What reps say of leads',
  answer: 'Their answers to your questions',
  move: 'Leads that moved to another company',
  suggestion: 'People they suggest',
};

const short: Record<OutgoingKind, string> = {
  disposition: 'leads',
  answer: 'answers',
  move: 'moves',
  suggestion: 'suggestions',
};

const list = new Intl.ListFormat('en-GB');

/** Describes a target in one line: `Slack · hooks.slack.com/…x9Qa · hears everything`. */
export function describeTarget({ kind, address, kinds }: Target): string {
  const isAll = kinds.length === outgoingKind.options.length;
  const hears = isAll ? 'hears everything' : `hears of ${list.format(kinds.map((kind) => short[kind]))} only`;
  return [targetKindLabels[kind].name, address, hears].join(' · ');
}
