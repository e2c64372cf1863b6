import type { SourceMapping } from '../../../utils/contract/ingest/source-mapping';
import { ProblemError } from '../../platform/problem-error';
import { verifySignature } from './signatures/schemes';
import type { SignedRequest } from './signatures/signed-request';
import type { Tool } from './tools/tool';

/** A source's security settings. */
export interface SourceSecurity {
  secret: string | undefined;
  mapping: SourceMapping | undefined;
}

/**
 * Refuses any message that isn't signed with the source's secret, whatever its format. A source without a
 * secret accepts anything sent with its key.
 *
 * @throws ProblemError 401 with what to set, and where.
 */
export function requireSigned(
  { secret, mapping }: SourceSecurity,
  tool: Tool | undefined,
  request: SignedRequest,
): void {
  if (!secret) return;
  if (tool) {
    if (tool.signature.isSigned(request, secret)) return;
    const detail = `The request isn’t signed with this source’s secret. Use the same secret here and in ${tool.name}. ${tool.signature.how.replaceAll('{secret}', '<secret>')}`;
    throw unsigned(tool.signature.explain?.(request) ?? detail);
  }
  const { signature } = mapping ?? {};
  if (!signature) {
    throw unsigned(
      'This source has a secret, but its mapping doesn’t define how requests are signed. Under Sources, an admin can add a signature to the mapping, such as "signature": {"scheme": "hmac-sha256-hex", "header": "X-Signature"}, or remove the secret.',
    );
  }
  if (verifySignature(signature, request, secret)) return;
  const { scheme, header, query } = signature;
  const where = scheme === 'standard-webhooks' ? 'webhook-signature' : (header ?? query);
  throw unsigned(
    `The request isn’t signed with this source’s secret: “${where}” is missing or wrong for ${scheme}. Use the same secret in the sender, or change the mapping’s signature under Sources.`,
  );
}

function unsigned(detail: string): ProblemError {
  return new ProblemError(401, 'signature', detail);
}
