import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../utils/contract/shared/problem';

/** An error response as specified by RFC 9457. `detail` says what is wrong and how to fix it. */
export class ProblemError extends Error {
  override name = 'ProblemError';

  constructor(
    readonly status: ContentfulStatusCode,
    readonly type: string,
    readonly detail: string,
    readonly headers: Record<string, string> = {},
    /** Further members of the problem document. */
    readonly members: Pick<Problem, 'columns'> = {},
  ) {
    super(detail);
  }
}
