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
  .regex(/^[\w-]+$/, 'Write the name of a header, such as X-Signature')
  .meta({ description: 'The header that holds the signature.' });

/**
 * How a sender signs, and which header holds the signature. Messages without a valid signature are refused.
 */
export const signatureSettings = z
  .strictObject({
    scheme: z.enum(signatureSchemes, { error: `Write one of ${signatureSchemes.join(', ')}` }).meta({
      description:
        'hmac-sha256-hex and -base64 sign the body. timestamped is `t=…,v1=…`, as Stripe and Calendly send it. standard-webhooks is standardwebhooks.com. token is the secret itself, in a header or in the query of the address.',
    }),
    header: header.optional(),
    query: storableText
      .max(100)
      .regex(/^[\w.-]+$/, 'Write the name of a query parameter, such as token')
      .optional()
      .meta({ description: 'For token: the query parameter that holds it, where no header does.' }),
    prefix: storableText
      .max(20)
      .optional()
      .meta({ description: 'What stands before the signature: `sha256=`.' }),
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
    return { path: ['query'], message: 'Only a token can be part of the address. Name a header' };
  }
  if (header || query) return undefined;
  const also = scheme === 'token' ? ', or the query parameter' : '';
  return { path: ['header'], message: `Name the header${also} that holds it, such as X-Signature` };
}
