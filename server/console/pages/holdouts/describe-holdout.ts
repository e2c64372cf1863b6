import type { HeldBackChange, Holdout } from '../../../../utils/contract/console/holdout';
import { formatCount } from '../../ui/format';

/** What the holdout is about: `Threshold: leads held back keep 60`. */
export function describeChange(change: HeldBackChange): string {
  switch (change.change) {
    case 'threshold':
      return `Threshold: leads held back keep ${change.threshold}`;
    case 'answers':
      return `Marketing’s answer: leads held back keep ${change.answerWithinHours} hours`;
    case 'alerts':
      return 'Alerts to reps who watch a lead: leads held back send none';
  }
}

/** What can be said by now, as one sentence. */
export function describeFinding(holdout: Holdout): string {
  const { finding, difference, changed, heldBack, minCounted, endedAt } = holdout;
  const tooEarly = endedAt ? 'It ended too early to say' : 'Not enough yet';
  if (!difference) {
    const missing = [changed.counted, heldBack.counted].map((counted) => Math.max(0, minCounted - counted));
    const [withChange = 0, without = 0] = missing;
    if (withChange + without === 0) {
      return `${tooEarly}: it takes ten accepted leads and ten others.`;
    }
    return `${tooEarly}: it takes ${minCounted} counted leads on each side. Missing: ${formatCount(withChange)} with the change, ${formatCount(without)} held back.`;
  }
  const points = (share: number) => Math.abs(Math.round(100 * share));
  const { value, low, high } = difference;
  const interval = `${formatPoints(low)} to ${formatPoints(high)}`;
  switch (finding) {
    case 'more':
      return `With the change, more leads are accepted: by ${points(value)} percentage points (${interval}).`;
    case 'fewer':
      return `With the change, fewer leads are accepted: by ${points(value)} percentage points (${interval}).`;
    case 'no-difference':
      return `The change makes no difference of five percentage points or more (${interval}).`;
    case 'not-enough':
      return `${tooEarly}: the difference lies between ${formatPoints(low)} and ${formatPoints(high)} percentage points.`;
  }
}

function formatPoints(share: number): string {
  const points = Math.round(100 * share);
  return points < 0 ? `−${-points}` : `+${points}`;
}
