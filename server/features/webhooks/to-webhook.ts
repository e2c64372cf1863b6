import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { OutgoingEvent } from '../../../utils/contract/console/outgoing-event';

/** 24 random bytes, in the format of Standard Webhooks. */
export function createSigningSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/** The body of a webhook. It is the same on every attempt. */
export function toWebhook(event: OutgoingEvent): string {
  return JSON.stringify(event);
}

/**
 * The headers of Standard Webhooks 1.0. The ID is the same on every attempt; the timestamp is the attempt's.
 */
export function signWebhook(secret: string, id: string, body: string, now: Date): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
}
