import type { OutgoingKind, Target, TargetKind } from '../../../../utils/contract/console/target';
import { outgoingKind } from '../../../../utils/contract/console/target';

/** The kinds of targets, each with what its URL is called there. */
export const targetKindLabels: Record<TargetKind, { name: string; url: string; hint: string }> = {
  webhook: {
    name: 'Webhook',
    url: 'URL',
    hint: 'Your CRM or automation receives everything as signed JSON.',
  },
  slack: {
    name: 'Slack',
    url: 'Incoming webhook URL',
    hint: 'Posts messages to a channel. In Slack, open your app, then Incoming Webhooks, then Add New Webhook.',
  },
  teams: {
    name: 'Teams',
    url: 'Workflow URL',
    hint: 'Posts messages to a channel. In Teams, open the channel’s Workflows and choose the one that posts when a webhook request is received.',
  },
};

/** The labels of what a target can receive. */
export const outgoingKindLabels: Record<OutgoingKind, string> = {
  disposition: 'Dispositions',
  answer: 'Reps’ answers to your questions',
  move: 'Leads that moved to another company',
  suggestion: 'People that reps suggest',
};

const shortLabels: Record<OutgoingKind, string> = {
  disposition: 'dispositions',
  answer: 'answers',
  move: 'moves',
  suggestion: 'suggestions',
};

const listFormat = new Intl.ListFormat('en-GB');

/** Describes a target in one line: `Slack · hooks.slack.com/…x9Qa · receives everything`. */
export function describeTarget({ kind, address, kinds }: Target): string {
  const isAll = kinds.length === outgoingKind.options.length;
  const received = isAll
    ? 'receives everything'
    : `receives only ${listFormat.format(kinds.map((kind) => shortLabels[kind]))}`;
  return [targetKindLabels[kind].name, address, received].join(' · ');
}
