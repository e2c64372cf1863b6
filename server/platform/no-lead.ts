import { ProblemError } from './problem-error';

/** The answer about a lead that the team does not have, or no longer. */
export function noLead(): ProblemError {
  return new ProblemError(404, 'no-lead', 'This lead is no longer in your team’s records. Look again.');
}
