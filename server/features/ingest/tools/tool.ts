import type { IntakeItem } from '../intake-item';
import type { SignedRequest } from '../signatures/signed-request';

/** How a tool shows that a message is its own. */
export interface SignatureCheck {
  /** Whether it signs its messages; if not, the secret itself comes with each. */
  signs: boolean;
  /** In a sentence, for the person who connects it; `{secret}` stands for the source's secret. */
  how: string;
  /** Whether the sender knows the secret. */
  isSigned: (request: SignedRequest, secret: string) => boolean;
  /** What is wrong with a message that isn't signed, where more can be said than that. */
  explain?: (request: SignedRequest) => string | undefined;
}

/** What a tool asks of an address before it sends events there. */
export interface AddressCheck {
  method: string;
  query: URLSearchParams;
  /** What the body says, of a POST. */
  said: unknown;
  secret: string | undefined;
}

/** A message as a tool documents it, with invented people. */
export interface Sample {
  /** What is sent: an object as JSON, a text as it is. */
  body: object | string;
  /** `application/json` where it is left out. */
  contentType?: string;
}

/** A tool that calls a webhook in a format of its own. One file each; add yours to `tools.ts`. */
export interface Tool {
  /** Its name in the address, `/in/<key>/<id>`. */
  id: string;
  /** Its name as its makers write it. */
  name: string;
  /** What is taken from it, in a sentence. */
  sends: string;
  /** How to connect it, step by step. `{address}` stands for the address to paste, `{secret}` for the secret. */
  steps: readonly string[];
  signature: SignatureCheck;
  /** Its message as items. Takes whatever it is given; an entry that can't be read is a refusal or a notice. */
  read: (message: unknown) => IntakeItem[];
  /** The answer that a tool waits for when it checks the address; undefined for a message like any other. */
  answerCheck?: (check: AddressCheck) => { body: object | string } | undefined;
  sample: Sample;
}
