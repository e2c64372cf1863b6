import type { LeadScore } from '../../../utils/contract/shared/score';

/** Fit as a letter and engagement as a number, each by its share of the maximum. */
export function toGrade(fitShare: number, engagementShare: number): LeadScore['grade'] {
  const fit = fitShare >= 0.75 ? 'A' : fitShare >= 0.5 ? 'B' : fitShare >= 0.25 ? 'C' : 'D';
  const engagement = engagementShare >= 0.7 ? 1 : engagementShare >= 0.4 ? 2 : engagementShare >= 0.1 ? 3 : 4;
  return { fit, engagement };
}
