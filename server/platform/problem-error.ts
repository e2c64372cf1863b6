import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An answer of failure as RFC 9457 has it; `detail` says what is wrong and how to mend it. */
export class ProblemError extends Error {
  override name = 'ProblemError';

  constructor(
    readonly status: ContentfulStatusCode,
    readonly type: string,
    readonly detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}
