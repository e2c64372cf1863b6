import type { Told } from '../../utils/contract/rep/told';
import { formatAge } from '../../utils/i18n/format';

/** An answer of marketing's. */
export function MarketingSays({ text: said, by, at }: NonNullable<Told['answer']>) {
  return (
    <p className="mt-1.5 rounded-lg bg-accent-soft px-2.5 py-1.5">
      <span dir="auto" className="block">
        {said}
      </span>
      <span className="text-ink-2 text-small">
        {by} · {formatAge(new Date(at))}
      </span>
    </p>
  );
}
