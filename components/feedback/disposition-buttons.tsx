import { Check } from 'lucide-react';
import type { Disposition } from '../../utils/contract/shared/team';
import { optionLabel } from '../../utils/i18n/labels';

const toneClasses: Record<Disposition['tone'], string> = {
  good: 'filled hover:bg-accent-strong',
  back: 'bg-card border-control hover:bg-hover',
  bad: 'bg-card border-control text-bad hover:bg-hover',
};

/** The disposition buttons, within thumb's reach. Inert buttons look the same but do nothing. */
export function DispositionButtons({
  dispositions,
  isInert,
  onChoose,
}: {
  dispositions: Disposition[];
  isInert: boolean;
  onChoose: (id: string) => void;
}) {
  return (
    <div className="flex flex-wrap gap-1 wide:gap-1.5">
      {dispositions.map((disposition) => (
        <button
          key={disposition.id}
          type="button"
          aria-disabled={isInert}
          className={`flex min-h-10 flex-auto items-center justify-center gap-1.5 rounded-[10px] border px-1 wide:px-1.5 font-semibold leading-tight max-wide:text-small ${toneClasses[disposition.tone]}`}
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
