import { Check } from 'lucide-react';
import type { ImportResponse } from '../../../utils/contract/import';
import { formatCount } from '../format';
import { Link } from '../link';
import { FaultyLines } from './faulty-lines';
import { madeOf } from './kinds';
import { sayRows } from './say-rows';

/** What an import did, and where it is seen. */
export function Imported({ answer }: { answer: ImportResponse }) {
  const { kind, made, stored, repeated } = answer;
  const place = kind === 'content' ? 'content' : 'leads';
  const rest = [
    `${formatCount(made)} ${madeOf(answer)}`,
    repeated > 0 && `${sayRows(repeated)} had been imported before`,
  ];
  return (
    <section aria-label="What was imported" className="grid gap-3 rounded-xl border border-line bg-card p-4">
      <p>
        <b className="font-semibold text-accent">
          <Check className="-mt-0.5 me-1 inline size-4" aria-hidden="true" />
          {sayRows(stored)} imported
        </b>
        <span className="text-ink-2">: {rest.filter(Boolean).join(', ')}. </span>
        <Link to={place} className="link">
          See {place}
        </Link>
      </p>
      <FaultyLines answer={answer} />
    </section>
  );
}
