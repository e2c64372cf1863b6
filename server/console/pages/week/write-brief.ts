import type { Week } from '../../../../utils/contract/console/week';
import { describeMissing } from '../../../../utils/contract/console/week-text';
import { shortDate } from '../../ui/format';

/** A brief for content that would answer what leads lack, to paste into a ticket. */
export function writeBrief(
  found: Week['missing'][number],
  label: string,
  { lookBackFrom, to }: Pick<Week, 'lookBackFrom' | 'to'>,
): string {
  const { contents } = found;
  const answers =
    contents.length > 0
      ? `We already have: ${contents.map(({ title }) => `“${title}”`).join(', ')}. Is it easy to find and up to date, and do reps send it?`
      : 'No content answers it yet.';
  return [
    `Content brief: ${label}`,
    `Why: from ${shortDate(lookBackFrom)} to ${shortDate(to)}, ${describeMissing(found)}.`,
    answers,
    `Wanted: a piece that helps a lead answer “${label}” before the first call, and that a rep can send in one click.`,
  ].join('\n');
}
