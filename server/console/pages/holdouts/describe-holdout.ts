import type { HeldBackChange, Holdout } from '../../../../utils/contract/console/holdout';
import { formatCount, signedPoints } from '../../ui/format';

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
    const missing = ({ counted }: Holdout['changed']) => Math.max(0, minCounted - counted);
    if (missing(changed) + missing(heldBack) === 0) {
      return `${tooEarly}: it takes about 10 accepted leads and 10 others on each side.`;
    }
    return `${tooEarly}: it takes ${minCounted} counted leads on each side. Still needed: ${formatCount(missing(changed))} with the change, ${formatCount(missing(heldBack))} held back.`;
  }
  const points = (share: number) => Math.round(100 * share);
  const value = Math.abs(points(difference.value));
  const low = signedPoints(points(difference.low));
  const high = signedPoints(points(difference.high));
  const interval = `${low} to ${high}`;
  switch (finding) {
    case 'more':
      return `With the change, the acceptance rate is ${value} percentage points higher (95% interval: ${interval}).`;
    case 'fewer':
      return `With the change, the acceptance rate is ${value} percentage points lower (95% interval: ${interval}).`;
    case 'no-difference':
      return `Any difference is smaller than 5 percentage points (95% interval: ${interval}).`;
    case 'not-enough':
      return `${tooEarly}: the difference lies between ${low} and ${high} percentage points.`;
  }
}
