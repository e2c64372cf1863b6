import { z } from 'zod';
import { instant } from '../shared/instant';
import { storableText } from '../shared/text';

export const targetKind = z.enum(['webhook', 'slack', 'teams', 'mail']).meta({ id: 'TargetKind' });

/** What a target can subscribe to: kinds of feedback, and the week's figures. */
export const outgoingKind = z
  .enum(['disposition', 'answer', 'move', 'outcome', 'suggestion', 'week'])
  .meta({ id: 'OutgoingKind' });

/** The kinds of feedback that are sent to targets. */
export const outgoingFeedbackKind = outgoingKind.exclude(['week']);

const name = storableText.trim().min(1).max(100);
const url = storableText.max(2000).meta({
  description:
    'http or https. Never shown in full again, because anyone who knows it can post to it. For mail: up to 20 email addresses, separated by commas.',
});
const kinds = z
  .array(outgoingKind)
  .min(1)
  .transform((kinds) => outgoingKind.options.filter((kind) => kinds.includes(kind)));

export const targetRequest = z
  .object({
    kind: targetKind,
    name,
    url,
    kinds: kinds.default([...outgoingKind.options]),
    allowsHttp: z.boolean().default(false).meta({
      description: 'Allow plain http, which anyone on the network can read. Not needed on the same machine.',
    }),
  })
  .meta({ id: 'TargetRequest' });

/** Fields left out stay unchanged. */
export const targetChange = z
  .object({ name, url, kinds, isEnabled: z.boolean(), allowsHttp: z.boolean() })
  .partial()
  .meta({ id: 'TargetChange' });

export const target = z
  .object({
    id: z.uuid(),
    kind: targetKind,
    name: z.string(),
    address: z
      .string()
      .meta({ description: 'The URL’s host and last four characters; for mail, the email addresses.' }),
    kinds: z.array(outgoingKind),
    isEnabled: z.boolean(),
    disabled: z
      .object({ at: instant, reason: z.string() })
      .optional()
      .meta({ description: 'Present if Passback turned it off. Fix the problem, then turn it on again.' }),
    pausedUntil: instant.optional().meta({ description: 'The target asked Passback to wait until then.' }),
    lastSuccessAt: instant.optional().meta({ description: 'When it last accepted an event.' }),
    failingSince: instant.optional().meta({ description: 'Since when every attempt has failed.' }),
    nextAttemptAt: instant.optional().meta({ description: 'When the next pending delivery is attempted.' }),
    held: z.int().meta({
      description: 'Deliveries that are sent when it is turned on, if it still subscribes to their kind.',
    }),
    allowsHttp: z.boolean(),
    undelivered: z.int().meta({ description: 'Deliveries that are waiting or will be retried.' }),
    createdBy: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'Target' });

export const createdTarget = target
  .extend({
    secret: z
      .string()
      .optional()
      .meta({ description: 'A webhook’s secret, to verify signatures with. Shown only once.' }),
  })
  .meta({ id: 'CreatedTarget' });

export const targetsResponse = z.object({ targets: z.array(target) }).meta({ id: 'TargetsResponse' });

/** Whether there was a target to remove. */
export const targetRemoved = z.object({ removed: z.boolean() }).meta({ id: 'TargetRemoved' });

/** One event on its way to one target. */
export const delivery = z
  .object({
    event: z.uuid().meta({ description: 'The event’s ID, sent to webhooks as webhook-id.' }),
    type: z.string(),
    about: z.string().optional().meta({ description: 'The name of the person it is about.' }),
    state: z.enum(['waiting', 'delivered', 'failed', 'held', 'given-up']).meta({
      description:
        'failed is retried at nextAttemptAt; held is sent when its target is turned on, if it still subscribes to that kind; given-up is never retried.',
    }),
    attempts: z.int(),
    lastStatus: z.int().optional().meta({ description: 'The HTTP status of the last response.' }),
    lastError: z
      .string()
      .optional()
      .meta({ description: 'What went wrong and how to fix it; for a delivered email, who didn’t get it.' }),
    lastAt: instant.optional(),
    nextAttemptAt: instant.optional(),
    createdAt: instant,
  })
  .meta({ id: 'Delivery' });

export const deliveriesResponse = z
  .object({ deliveries: z.array(delivery) })
  .meta({ id: 'DeliveriesResponse' });

export type TargetKind = z.infer<typeof targetKind>;
export type OutgoingKind = z.infer<typeof outgoingKind>;
export type OutgoingFeedbackKind = z.infer<typeof outgoingFeedbackKind>;
export type Target = z.infer<typeof target>;
export type TargetRequest = z.infer<typeof targetRequest>;
export type TargetChange = z.infer<typeof targetChange>;
export type Delivery = z.infer<typeof delivery>;
