import { z } from 'zod';
import { storableText } from '../shared/text';

/** How a sender can sign its messages with the source's secret. */
export const signatureSchemes = [
  'hmac-sha256-hex',
  'hmac-sha256-base64',
  'timestamped',
  'standard-webhooks',
  'token',
] as const;

const header = storableText
  .max(100)
  .regex(/^[\w-]+$/, 'Enter a header name such as X-Signature')
  .meta({ description: 'The header that contains the signature.' });

/**
 * How a sender signs, and which header holds the signature. Messages without a valid signature are refused.
 */
export const signatureSettings = z
  .strictObject({
    scheme: z.enum(signatureSchemes, { error: `Use one of ${signatureSchemes.join(', ')}` }).meta({
      description:
        'hmac-sha256-hex and -base64 sign the body. timestamped is `t=…,v1=…`, as used by Stripe and Calendly. standard-webhooks is standardwebhooks.com. token is the secret itself, in a header or a query parameter.',
    }),
    header: header.optional(),
    query: storableText
      .max(100)
      .regex(/^[\w.-]+$/, 'Enter a query parameter name such as token')
      .optional()
      .meta({ description: 'For token: the query parameter that contains it, if no header does.' }),
    prefix: storableText
      .max(20)
      .optional()
      .meta({ description: 'A prefix before the signature, such as `sha256=`.' }),
  })
  .check(({ value, issues }) => {
    const issue = describeIssue(value);
    if (issue) issues.push({ code: 'custom', input: value, ...issue });
  })
  .meta({ id: 'SignatureSettings' });

export type SignatureSettings = z.infer<typeof signatureSettings>;

function describeIssue({ scheme, header, query }: { scheme: string; header?: string; query?: string }) {
  if (scheme === 'standard-webhooks') return undefined;
  if (query && scheme !== 'token') {
    return { path: ['query'], message: 'Only a token can be a query parameter. Set a header instead' };
  }
  if (header || query) return undefined;
  const also = scheme === 'token' ? ' or query parameter' : '';
  return { path: ['header'], message: `Set the header${also} that contains it, such as X-Signature` };
}
