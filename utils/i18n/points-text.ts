import { formatPoints } from './format';
import { pluralForm, text } from './text';

/** Points in words, with their sign: `+1 point`, `−5 points`. */
export function pointsText(points: number): string {
  return text(pluralForm(points) === 'one' ? 'points_one' : 'points_other', formatPoints(points));
}
