import { isSame } from '../signatures/hmac';
import { isToken } from '../signatures/schemes';
import type { SignedRequest } from '../signatures/signed-request';
import type { Signature } from './tool';

/**
 * For tools that don't sign: the secret itself is part of the address, or comes as a Bearer token or as the password of
 * Basic authentication.
 */
export const secretInAddress: Signature = {
  signs: false,
  how: 'It doesn’t sign its messages. Once the source has a secret, add ?secret={secret} to the end of the address.',
  isSigned: (request, secret) =>
    isSame(request.url.searchParams.get('secret') ?? undefined, secret) ||
    isToken(request.header('authorization'), 'Bearer ', secret) ||
    isSame(passwordOf(request), secret),
};

function passwordOf({ header }: SignedRequest): string | undefined {
  const basic = /^Basic ([\w+/=-]{1,2000})$/i.exec(header('authorization') ?? '')?.[1];
  const said = basic && Buffer.from(basic, 'base64').toString();
  return said ? said.slice(said.indexOf(':') + 1) : undefined;
}
