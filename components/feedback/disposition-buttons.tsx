import { Check } from 'lucide-react';
import type { Disposition } from '../../utils/contract/shared/team';
import { optionLabel } from '../../utils/i18n/labels';

const toneClasses: Record<Disposition['tone'], string> = {
  good: 'filled hover:bg-accent-strong',
  back: 'bg-card border-control hover:bg-hover',
  bad: 'bg-card border-control text-bad hover:bg-hover',
};

/**
 * The disposition buttons, side by side or, in a narrow panel, stacked. Inert buttons look the same but do nothing.
 */
export function DispositionButtons({
  dispositions,
  isChange,
  given,
  isInert,
  onChoose,
}: {
  dispositions: Disposition[];
  /** Whether a verdict is being changed. No button is highlighted then but the one that was given. */
  isChange: boolean;
  /** The verdict that was given, if it is one of these. */
  given?: string;
  isInert: boolean;
  onChoose: (id: string) => void;
}) {
  return (
    <div className="grid gap-1 wide:flex wide:flex-wrap">
      {dispositions.map((disposition, index) => (
        <button
          key={disposition.id}
          type="button"
          aria-disabled={isInert}
          aria-pressed={isChange ? disposition.id === given : undefined}
          data-key={index + 1}
          className={`flex min-h-10 flex-1 basis-auto items-center justify-center gap-1.5 rounded-[10px] border px-2 font-semibold leading-tight ${isChange && disposition.tone === 'good' ? toneClasses.back : toneClasses[disposition.tone]} aria-pressed:border-accent aria-pressed:bg-accent-soft`}
          onClick={() => {
            if (!isInert) onChoose(disposition.id);
          }}
        >
          {disposition.tone === 'good' && (
            <Check className="hidden size-[15px] wide:block" aria-hidden="true" />
          )}
          {optionLabel(disposition)}
        </button>
      ))}
    </div>
  );
}
