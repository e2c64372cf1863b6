import { Flag } from 'lucide-react';
import type { Factor } from '../../utils/contract/shared/score';
import { formatAge, formatPoints } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';

/** One reason for the score: its points, its label, and what it could be worth or when it happened. */
export function FactorRow({
  factor,
  onDispute,
}: {
  factor: Factor;
  /** Disputes this factor or takes the dispute back. Without it, the row is read-only. */
  onDispute?: (disputed: boolean) => void;
}) {
  const isMuted = factor.points === 0;
  const tone = factor.points < 0 ? 'text-warm' : 'text-accent';
  const label = factorText(factor);
  return (
    <li className={`flex items-start gap-2 ${isMuted ? 'text-ink-3' : ''}`}>
      <span className={`w-[30px] shrink-0 text-end font-semibold ${isMuted ? '' : tone}`}>
        <bdi dir="ltr">{factor.state === 'unknown' ? '?' : formatPoints(factor.points)}</bdi>
      </span>
      <span className="flex min-w-0 flex-1 flex-col gap-x-2 wide:flex-row wide:justify-between">
        <span dir="auto">{label}</span>
        <span
          className={`shrink-0 text-small leading-[18px] ${factor.disputed ? 'text-warm' : 'text-ink-3'}`}
        >
          {factor.disputed ? text('factor_disputed') : asideText(factor)}
        </span>
      </span>
      {onDispute && (
        <button
          type="button"
          aria-pressed={factor.disputed ?? false}
          aria-label={text('dispute', label)}
          title={text(factor.disputed ? 'dispute_undo' : 'dispute_hint')}
          className={`-my-[3px] grid size-6 shrink-0 place-items-center rounded-md hover:bg-track ${factor.disputed ? 'bg-warm-soft text-warm' : 'text-ink-3'}`}
          onClick={() => onDispute(!factor.disputed)}
        >
          <Flag className="size-3" aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

/** The factor's text. Rules use the label from the lead definition. */
function factorText({ kind, label, state, count = 1, group, upTo = 0 }: Factor): string {
  if (kind === 'floor') return text('factor_floor');
  if (kind === 'older') return text('factor_older');
  if (kind === 'cap' && group) return text('factor_cap', group, Math.abs(upTo));
  if (state === 'unknown') return text('factor_unknown', label);
  if (state === 'not-met') return text('factor_not_met', label);
  return count > 1 ? text('factor_times', label, count) : label;
}

/** Decayed points show their original value; unmet fit shows what the rule is worth. */
function asideText({ kind, state, points, upTo, at }: Factor): string {
  if (state === 'unknown' || state === 'not-met') return text('factor_up_to', upTo ?? 0);
  if (kind === 'cap' || !at) return '';
  const age = formatAge(new Date(at), { style: 'short' });
  const isFaded = upTo !== undefined && Math.abs(upTo) > Math.abs(points);
  return isFaded ? text('factor_faded', Math.abs(upTo), age) : age;
}
