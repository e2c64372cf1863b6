import { Check } from 'lucide-react';
import { text } from '../../utils/i18n/text';

/** For a lead that must not be contacted: nothing to decide, but the rep may know that it is a mistake. */
export function ReportMistake({
  isReported,
  onReport,
}: {
  isReported: boolean;
  onReport: (isReported: boolean) => void;
}) {
  return (
    <p className="flex items-center gap-2 text-ink-2">
      {isReported && <Check className="size-4 shrink-0 text-accent" aria-hidden="true" />}
      <span role="status" className="flex-1">
        {text(isReported ? 'mistake_reported' : 'mistake_hint')}
      </span>
      <button type="button" className="link shrink-0" onClick={() => onReport(!isReported)}>
        {text(isReported ? 'undo' : 'mistake_report')}
      </button>
    </p>
  );
}
