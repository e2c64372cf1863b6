import type { Change } from '../../../utils/contract/rep/changes';

/** A change to tell one rep about; without `rep`, all reps. */
export interface NewChange {
  body: Change;
  rep?: string;
}
