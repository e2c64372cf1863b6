import { isEqualInConstantTime } from '../signatures/hmac';
import { verifyToken } from '../signatures/schemes';
import type { SignedRequest } from '../signatures/signed-request';
import type { SignatureCheck } from './tool';

/**
 * For tools that don't sign: the secret is sent in the address, as a Bearer token, or as the password of
 * Basic authentication.
 */
export const secretInAddress: SignatureCheck = {
  signs: false,
  how: 'This tool doesn’t sign messages. If the source has a secret, add ?secret={secret} to the end of the address.',
  isSigned: (request, secret) =>
    isEqualInConstantTime(request.url.searchParams.get('secret') ?? undefined, secret) ||
    verifyToken(request.header('authorization'), 'Bearer ', secret) ||
    isEqualInConstantTime(passwordOf(request), secret),
};

function passwordOf({ header }: SignedRequest): string | undefined {
  const basic = /^Basic ([\w+/=-]{1,2000})$/i.exec(header('authorization') ?? '')?.[1];
  const found = basic && Buffer.from(basic, 'base64').toString();
  return found ? found.slice(found.indexOf(':') + 1) : undefined;
}
