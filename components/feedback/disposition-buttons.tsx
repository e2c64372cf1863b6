import { Check } from 'lucide-react';
import type { Disposition } from '../../utils/contract/shared/team';
import { optionLabel } from '../../utils/i18n/labels';

const toneClasses: Record<Disposition['tone'], string> = {
  good: 'filled hover:bg-accent-strong',
  back: 'bg-card border-control hover:bg-hover',
  bad: 'bg-card border-control text-bad hover:bg-hover',
};

/**
 * The disposition buttons, within thumb's reach: side by side or, in a narrow panel, stacked.
 * Inert buttons look the same but do nothing.
 */
export function DispositionButtons({
  dispositions,
  given,
  isInert,
  onChoose,
}: {
  dispositions: Disposition[];
  /** The one that is being changed. None of the others is suggested then. */
  given?: string;
  isInert: boolean;
  onChoose: (id: string) => void;
}) {
  return (
    <div
      className={`grid gap-1 ${dispositions.length === 4 ? 'wide:grid-cols-2' : 'wide:flex wide:flex-wrap'}`}
    >
      {dispositions.map((disposition, index) => (
        <button
          key={disposition.id}
          type="button"
          aria-disabled={isInert}
          aria-pressed={given ? disposition.id === given : undefined}
          data-key={index + 1}
          className={`flex min-h-10 flex-1 basis-auto items-center justify-center gap-1.5 rounded-[10px] border px-2 font-semibold leading-tight ${given && disposition.tone === 'good' ? toneClasses.back : toneClasses[disposition.tone]} aria-pressed:border-accent aria-pressed:bg-accent-soft`}
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
