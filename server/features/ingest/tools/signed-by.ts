import type { SignatureSettings } from '../../../../utils/contract/ingest/signature';
import { verifySignature } from '../signatures/schemes';
import type { SignatureCheck } from './tool';

/** Checks signatures by one of the schemes that mappings can use, too. */
export function signedBy(settings: SignatureSettings, how: string): SignatureCheck {
  return { signs: true, how, isSigned: (request, secret) => verifySignature(settings, request, secret) };
}
