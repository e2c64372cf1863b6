import { ProblemError } from './problem-error';

/** The error for a lead that the team doesn't have, or no longer has. */
export function noLead(): ProblemError {
  return new ProblemError(
    404,
    'no-lead',
    'This lead is no longer in your team’s records. Look the person up again.',
  );
}
