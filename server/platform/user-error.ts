/** An error to show as its message alone, which says what is wrong and how to fix it. */
export class UserError extends Error {
  override name = 'UserError';
}
