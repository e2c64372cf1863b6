import type { Me } from '../../../utils/contract/shared/team';
import type { TeamTx } from '../../platform/db/store';
import { minBandSize } from '../statistics/score-bands';
import { currentDefinition } from './current-definition';
import { readGradeWorth } from './read-grade-worth';
import { readScoreWorth } from './read-score-worth';

/** What scores and grades of a version of the definition were worth. */
export interface CurrentWorth extends Pick<Me, 'scoreBands' | 'gradeWorth'> {
  version: number;
}

/** What scores and grades of the current definition were worth, for the cards. Of too few verdicts, nothing is said. */
export async function readCurrentWorth(tx: TeamTx): Promise<CurrentWorth> {
  const definition = await currentDefinition(tx);
  const scores = await readScoreWorth(tx);
  return {
    version: definition.version,
    scoreBands: scores.find(({ version }) => version === definition.version)?.bands ?? [],
    gradeWorth: (await readGradeWorth(tx, definition)).filter(({ of }) => of >= minBandSize),
  };
}
