import type { SignatureSettings } from '../../../../utils/contract/ingest/signature';
import { isSignedBy } from '../signatures/schemes';
import type { Signature } from './tool';

/** A signature by one of the schemes that a mapping can name, too. */
export function signedBy(settings: SignatureSettings, how: string): Signature {
  return { signs: true, how, isSigned: (request, secret) => isSignedBy(settings, request, secret) };
}
