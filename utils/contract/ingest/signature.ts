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

/** What else each scheme reads. A setting that does nothing would only seem to protect. */
const readSettings: Record<Signature['scheme'], readonly Setting[]> = {
  'hmac-sha256-hex': ['header', 'prefix'],
  'hmac-sha256-base64': ['header', 'prefix'],
  timestamped: ['header'],
  'standard-webhooks': [],
  token: ['header', 'query', 'prefix'],
};

type Setting = 'header' | 'query' | 'prefix';
type Signature = { scheme: (typeof signatureSchemes)[number] } & Partial<Record<Setting, string>>;

function describeIssue(signature: Signature): { path: string[]; message: string } | undefined {
  const { scheme, header, query, prefix } = signature;
  const settings = readSettings[scheme];
  if (query && !settings.includes('query')) {
    return { path: ['query'], message: 'Only a token can be a query parameter. Remove this' };
  }
  if (header && !settings.includes('header')) {
    return { path: ['header'], message: `${scheme} always uses webhook-signature. Remove this` };
  }
  if (prefix && !settings.includes('prefix')) {
    return { path: ['prefix'], message: `${scheme} has no prefix. Remove this` };
  }
  if (header || query || settings.length === 0) return undefined;
  const message =
    scheme === 'token'
      ? 'Set the header or query parameter that contains the token, such as X-Token'
      : 'Set the header that contains the signature, such as X-Signature';
  return { path: ['header'], message };
}
