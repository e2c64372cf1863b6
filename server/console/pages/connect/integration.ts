import type { ToolInfo } from '../../../../utils/contract/console/tools';

/** A way in which something sends events here, and how to connect it. */
export interface Integration {
  id: string;
  name: string;
  /** The heading of its page; “Connect” and its name unless given. */
  title?: string;
  /** What comes in this way, in a sentence. */
  sends: string;
  /** What to do, step by step. `{address}`, `{key}` and `{secret}` stand for what belongs to the source; code is in backticks. */
  steps: readonly string[];
  /** Lines of code to copy, with the same placeholders. */
  snippet?: string;
  /** Other words that a search finds it by. */
  alsoKnownAs?: string;
  /** Whether its key is public: it is used in web pages. */
  isPublic: boolean;
  /** The address that it sends to; `{key}` in it stands for the write key. */
  address: string;
  /** How what it sends is known to be its own; none for a way that has no secret. */
  signature?: { signs: boolean; how: string };
  /** A message as it sends it, to try; none where there is nothing to try. */
  sample?: string;
  /** What is left to do on the source’s own page, once something has come. */
  afterwards?: string;
}

/** A tool whose own messages are read. */
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
