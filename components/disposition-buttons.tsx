import { Check, Undo2 } from 'lucide-react';
import type { Disposition } from '../utils/contract/team';

const looks: Record<Disposition['tone'], string> = {
  good: 'bg-accent text-on-accent border-transparent',
  back: 'bg-card border-line',
  bad: 'bg-card border-line text-bad',
};

/** What a rep can say of a lead, as buttons at the thumb. Inert ones look the same and do nothing. */
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
    <div className="grid grid-cols-[1fr_auto_1fr] gap-1.5 wide:gap-2">
      {dispositions.map(({ id, label, tone }) => (
        <button
          key={id}
          type="button"
          aria-disabled={isInert}
          className={`flex min-h-10 items-center justify-center gap-1.5 rounded-[10px] border px-1 wide:px-3 font-semibold leading-tight max-wide:text-small ${looks[tone]}`}
          onClick={() => {
            if (!isInert) onChoose(id);
          }}
        >
          {tone === 'good' && <Check className="hidden size-[15px] wide:block" aria-hidden="true" />}
          {tone === 'back' && <Undo2 className="hidden size-[15px] wide:block" aria-hidden="true" />}
          {label}
        </button>
      ))}
    </div>
  );
}
