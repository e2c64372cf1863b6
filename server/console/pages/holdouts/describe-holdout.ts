import type { HeldBackChange, Holdout } from '../../../../utils/contract/console/holdout';
import { formatCount } from '../../ui/format';

/** What the holdout is about: `Threshold: stays at 60 for leads held back`. */
export function describeChange(change: HeldBackChange): string {
  switch (change.change) {
    case 'threshold':
      return `Threshold: stays at ${change.threshold} for leads held back`;
    case 'answers':
      return `Marketing’s answer time: stays at ${change.answerWithinHours} hours for leads held back`;
    case 'alerts':
      return 'Notifications to reps who watch a lead: none for leads held back';
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
      return `${tooEarly}: it takes 10 accepted leads and 10 others.`;
    }
    return `${tooEarly}: it takes ${minCounted} counted leads on each side. Still needed: ${formatCount(withChange)} with the change, ${formatCount(without)} held back.`;
  }
  const points = (share: number) => Math.abs(Math.round(100 * share));
  const { value, low, high } = difference;
  const interval = `${formatPoints(low)} to ${formatPoints(high)}`;
  switch (finding) {
    case 'more':
      return `With the change, the acceptance rate is ${points(value)} percentage points higher (95% interval: ${interval}).`;
    case 'fewer':
      return `With the change, the acceptance rate is ${points(value)} percentage points lower (95% interval: ${interval}).`;
    case 'no-difference':
      return `Any difference is smaller than 5 percentage points (95% interval: ${interval}).`;
    case 'not-enough':
      return `${tooEarly}: the difference lies between ${formatPoints(low)} and ${formatPoints(high)} percentage points.`;
  }
}

function formatPoints(share: number): string {
  const points = Math.round(100 * share);
  return points < 0 ? `−${-points}` : `+${points}`;
}
