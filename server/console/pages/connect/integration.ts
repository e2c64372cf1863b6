import type { ToolInfo } from '../../../../utils/contract/console/tools';

/** A way to send events here, and how to connect it. */
export interface Integration {
  id: string;
  name: string;
  /** The page's heading; defaults to “Connect” and the name. */
  title?: string;
  /** What is received this way, in one sentence. */
  sends: string;
  /**
   * What to do, step by step. `{address}`, `{key}` and `{secret}` are replaced with the source's values; code
   * is in backticks.
   */
  steps: readonly string[];
  /** Lines of code to copy, with the same placeholders. */
  snippet?: string;
  /** Other words that the search matches. */
  alsoKnownAs?: string;
  /** Whether its key is public because it is used in web pages. */
  isPublic: boolean;
  /** The address it sends to; `{key}` is replaced with the write key. */
  address: string;
  /** How its messages are verified; missing if there is no secret. */
  signature?: { signs: boolean; how: string };
  /** A sample message to try; missing if there is nothing to try. */
  sample?: string;
  /** What is left to do on the source’s own page after the first message. */
  afterwards?: string;
}

/** A tool whose own messages are accepted. */
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
