import type { ToolInfo } from '../../../../utils/contract/console/tools';

/** A way to send events to Passback, and how to set it up. */
export interface Integration {
  id: string;
  name: string;
  /** The page's heading. By default, “Connect” and the name. */
  title?: string;
  /** What it sends, in one sentence. */
  sends: string;
  /**
   * What to do, step by step, with code in backticks. `{address}`, `{key}` and `{secret}` are placeholders for
   * the source's values.
   */
  steps: readonly string[];
  /** Code to copy, with the same placeholders. */
  snippet?: string;
  /** More words that the search finds it by. */
  keywords?: string;
  /** Whether it uses a public key, because it sends from web pages. */
  isPublic: boolean;
  /** The address it sends to. `{origin}` and `{key}` are placeholders for the endpoint's URL and the write key. */
  address: string;
  /** How its messages are verified, if it uses a secret. */
  signature?: {
    /** Whether it signs its messages. If not, each message contains the secret itself. */
    signs: boolean;
    /** In one sentence, with the same placeholders as the steps. */
    how: string;
  };
  /** A sample message, if messages can be previewed. */
  sample?: string;
  /** The text of the link to the source's mapping, if it needs one. */
  mappingLink?: string;
}

/** The integration for a tool that Passback supports. */
export function toIntegration({ id, name, sends, steps, signs, signature, sample }: ToolInfo): Integration {
  return {
    id,
    name,
    sends,
    steps,
    isPublic: false,
    address: `{origin}/in/{key}/${id}`,
    signature: { signs, how: signature },
    sample: sample.body,
  };
}
