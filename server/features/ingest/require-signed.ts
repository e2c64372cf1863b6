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
    const detail = `The request is not signed with the secret that this source has for ${tool.name}. Give both the same one. ${tool.signature.how.replaceAll('{secret}', '<secret>')}`;
    throw unsigned(tool.signature.explain?.(request) ?? detail);
  }
  const { signature } = mapping ?? {};
  if (!signature) {
    throw unsigned(
      'This source has a secret, and nothing says how its sender signs. Under Sources, an admin adds to the mapping how it does, such as "signature": {"scheme": "hmac-sha256-hex", "header": "X-Signature"}, or removes the secret.',
    );
  }
  if (verifySignature(signature, request, secret)) return;
  const where = signature.header ?? signature.query ?? 'webhook-signature';
  throw unsigned(
    `The request is not signed with this source’s secret: “${where}” is missing or wrong for ${signature.scheme}. Give the sender the same secret, or change the mapping’s signature under Sources.`,
  );
}

function unsigned(detail: string): ProblemError {
  return new ProblemError(401, 'signature', detail);
}
