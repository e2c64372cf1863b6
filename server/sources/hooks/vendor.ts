import type { VendorId } from '../../../utils/contract/source';

/** A request as its signature covers it. */
export interface SignedRequest {
  method: string;
  /** As the sender was told it: with the public host. */
  url: string;
  /** By its name in lower case. */
  header: (name: string) => string | undefined;
  /** The body, byte by byte as it came. */
  body: string;
  now: Date;
}

/** A system that calls a web hook and can't set headers of ours. */
export interface Vendor {
  /** Its name in the address, `/in/<token>/<id>`. */
  id: VendorId;
  /** Whether the sender knows the secret. */
  isSigned: (request: SignedRequest, secret: string) => boolean;
  /** Its body as events by the Segment specification; what it does not know is left out. */
  read: (body: unknown) => object[];
}
