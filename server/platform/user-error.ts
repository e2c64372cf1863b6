/** An error whose message is all that the person at the terminal needs: what is wrong and how to fix it. */
export class UserError extends Error {
  override name = 'UserError';
}
