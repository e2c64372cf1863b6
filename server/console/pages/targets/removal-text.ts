import type { Target } from '../../../../utils/contract/console/target';

/** What is lost with a target: what it consists of, its delivery history, and every delivery that it hasn't received. */
export function formatRemoval({ kind, undelivered, held }: Target): string {
  const waiting = undelivered + held;
  const lost = [
    'Its URL',
    kind === 'webhook' && 'its secret',
    waiting > 0 && (waiting === 1 ? '1 waiting delivery' : `${waiting} waiting deliveries`),
    'its delivery history',
  ].filter(Boolean);
  return `${lost.slice(0, -1).join(', ')} and ${lost.at(-1)} are permanently deleted. What it has received stays there, and feedback stays in the inbox.`;
}
