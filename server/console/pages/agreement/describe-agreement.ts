import type { Agreement, RuleAgreement } from '../../../../utils/contract/console/agreement';
import type { Estimate } from '../../../../utils/contract/console/estimate';
import { formatCount, formatInterval } from '../../ui/format';

/** What the pairs say, as sentences. What isn't known isn't claimed. */
export function describeAgreement({ both, agreed, kappa, minPairs }: Agreement): string[] {
  if (both === 0) return ['No lead has been judged by both sides yet.'];
  const counted = `Marketing and sales gave the same answer for ${formatCount(agreed)} of ${formatCount(both)} ${both === 1 ? 'lead' : 'leads'} that both judged in the last 26 weeks.`;
  if (both < minPairs) {
    return [counted, `It takes ${minPairs} leads to tell how far that goes beyond chance.`];
  }
  if (!kappa) return [counted, 'Every answer was the same, so agreement can’t be told apart from chance.'];
  return [counted, `Kappa is ${formatKappa(kappa)}: 1 is full agreement, 0 is what chance would give.`];
}

/** Kappa with its interval: `0.42 (−0.10 to 0.74)`. */
export function formatKappa({ value, low, high }: Estimate): string {
  const number = (part: number) => part.toFixed(2).replace('-', '−');
  return `${number(value)} (${number(low)} to ${number(high)})`;
}

/** How often both sides agreed on the leads of a rule: `4 of 12 (14–61%)`. */
export function formatRuleAgreement({ agreed, both, ...interval }: RuleAgreement): string {
  return `${formatCount(agreed)} of ${formatCount(both)} (${formatInterval(interval)})`;
}
