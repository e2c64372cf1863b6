import { SkeletonRows } from '../ui/skeleton-rows';

/** The outline of a card while a page is read or a person looked up, so that little moves when the card appears. */
export function CardSkeleton({ label }: { label: string }) {
  return (
    <div role="status">
      <p className="text-ink-3">{label}</p>
      <div aria-hidden="true" className="mt-3.5 grid gap-4.5">
        <div className="grid gap-3 rounded-xl border border-line bg-card p-3.5">
          <span className="skeleton h-9 w-2/5" />
          <span className="skeleton h-11 w-full" />
          <span className="skeleton h-3 w-3/5" />
          <span className="skeleton h-3 w-1/2" />
          <span className="skeleton h-3 w-2/3" />
        </div>
        <SkeletonRows count={3} />
      </div>
    </div>
  );
}
