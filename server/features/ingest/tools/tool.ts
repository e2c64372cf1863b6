import type { IntakeItem } from '../intake-item';
import type { SignedRequest } from '../signatures/signed-request';

/** How to verify that a message comes from the tool. */
export interface SignatureCheck {
  /** Whether the tool signs its messages. If not, each message contains the secret. */
  signs: boolean;
  /** One sentence for the person who connects it. `{secret}` is replaced by the source's secret. */
  how: string;
  /** Whether the sender knows the secret. */
  isSigned: (request: SignedRequest, secret: string) => boolean;
  /** Explains why a message isn't verified, if there is a more specific reason. */
  explain?: (request: SignedRequest) => string | undefined;
}

/** A tool's request to check an address before it sends events there. */
export interface AddressCheck {
  method: string;
  query: URLSearchParams;
  /** The parsed body of a POST request. */
  body: unknown;
  secret: string | undefined;
}

/** A message as the tool documents it, with invented people. */
export interface Sample {
  /** An object is sent as JSON, a text as is. */
  body: object | string;
  /** Defaults to `application/json`. */
  contentType?: string;
}

/** A tool that calls a webhook in its own format. Each has its own file; add yours to `tools.ts`. */
export interface Tool {
  /** Its name in the address, `/in/<key>/<id>`. */
  id: string;
  /** Its name, spelled as its makers do. */
  name: string;
  /** One sentence on what we take from it. */
  sends: string;
  /** Steps to connect it. `{address}` is replaced by the address to paste, `{secret}` by the secret. */
  steps: readonly string[];
  signature: SignatureCheck;
  /**
   * Reads a message of any content without throwing. An entry that can't be read becomes a refusal or notice.
   */
  read: (message: unknown) => IntakeItem[];
  /** The response to a tool's check of the address; undefined for any other message. */
  answerCheck?: (check: AddressCheck) => { body: object | string } | undefined;
  sample: Sample;
}
