import type { LeadDetail } from '../../../../utils/contract/console/lead-detail';
import { findCrossing, findObstacles } from '../../../../utils/contract/shared/score-history';
import { shortDate } from '../../ui/format';
import { formatPointCount } from '../definition/rule-text';

/** When a lead last passed the threshold, and why it isn't there. */
export function describeThreshold({ score, trend }: Pick<LeadDetail, 'score' | 'trend'>): string[] {
  const crossing = findCrossing(trend, score.threshold);
  const { unknown = 0, isQuiet = false, peak } = findObstacles(score, trend) ?? {};
  return [
    crossing &&
      `${crossing.isUp ? 'Reached' : 'Fell below'} the threshold between ${shortDate(crossing.from.day)} and ${shortDate(crossing.to.day)}.`,
    unknown > 0 && `What isn’t known yet could add up to ${formatPointCount(unknown)}.`,
    isQuiet && 'No engagement that counts yet.',
    peak && `It was at ${peak.score} on ${shortDate(peak.day)} and has faded since.`,
  ].filter((sentence) => typeof sentence === 'string');
}

/** What tells a lead from others with the same name: title, company, address. */
export function describeLead({
  title,
  company,
  email,
}: {
  title?: string;
  company?: string;
  email?: string;
}) {
  return [title, company, email].filter(Boolean).join(' · ');
}
