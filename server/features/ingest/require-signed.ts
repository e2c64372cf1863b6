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
    if (isSigned((attempt) => tool.signature.isSigned(attempt, secret), request)) return;
    const detail = `The request isn’t signed with this source’s secret. Use the same secret under Sources and in ${tool.name}. ${tool.signature.how.replaceAll('{secret}', '<secret>')}`;
    throw unsigned(tool.signature.explain?.(request) ?? detail);
  }
  const { signature } = mapping ?? {};
  if (!signature) {
    throw unsigned(
      'This source has a secret, but its mapping doesn’t define how requests are signed. Under Sources, an admin can add a signature to the mapping, such as "signature": {"scheme": "hmac-sha256-hex", "header": "X-Signature"}, or remove the secret.',
    );
  }
  if (isSigned((attempt) => verifySignature(signature, attempt, secret), request)) return;
  const { scheme, header, query } = signature;
  const where = scheme === 'standard-webhooks' ? 'webhook-signature' : (header ?? query);
  throw unsigned(
    `The request isn’t signed with this source’s secret: “${where}” is missing or wrong for ${scheme}. Use the same secret in the sender, or change the mapping’s signature under Sources.`,
  );
}

/** @throws ProblemError 401 if it is signed with the secret, but its time isn't now. */
function isSigned(verify: (request: SignedRequest) => boolean, request: SignedRequest): boolean {
  if (verify(request)) return true;
  if (!verify({ ...request, isTimeIgnored: true })) return false;
  throw unsigned(
    'The request is signed with this source’s secret, but its time is more than five minutes off. Check the sender’s clock and the endpoint’s, and whether the sender delays its messages.',
  );
}

function unsigned(detail: string): ProblemError {
  return new ProblemError(401, 'signature', detail);
}
