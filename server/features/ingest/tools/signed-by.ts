import type { SignatureSettings } from '../../../../utils/contract/ingest/signature';
import { verifySignature } from '../signatures/schemes';
import type { SignatureCheck } from './tool';

/** A signature by one of the schemes that a mapping can name, too. */
export function signedBy(settings: SignatureSettings, how: string): SignatureCheck {
  return { signs: true, how, isSigned: (request, secret) => verifySignature(settings, request, secret) };
}
