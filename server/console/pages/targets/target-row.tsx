import type { Target } from '../../../../utils/contract/console/target';
import { Link } from '../../app/link';
import { describeTarget } from './target-labels';
import { toTargetState } from './target-state';
import { StateLabel, Undelivered } from './target-status';

/** One target in the list: what it is, and its state. */
export function TargetRow({ target }: { target: Target }) {
  const state = toTargetState(target);
  return (
    <li className="border-line border-t">
      <Link
        to={`targets/${target.id}`}
        className="-mx-2 flex flex-wrap items-start gap-x-6 gap-y-1 rounded-lg px-2 py-3 hover:bg-hover"
      >
        <span className="min-w-0 flex-1 basis-64">
          <span className="block font-semibold" dir="auto">
            {target.name}
          </span>
          <span className="block text-ink-3 text-small">{describeTarget(target)}</span>
        </span>
        <span className="min-w-0 basis-64 text-small sm:text-end">
          <span className="block">
            <StateLabel state={state} />
            <Undelivered count={target.undelivered} />
          </span>
          {state.detail && <span className="block text-ink-3">{state.detail}</span>}
        </span>
      </Link>
    </li>
  );
}
