/** Outlines of rows with an icon and two lines, in the place of a list that is loading. */
export function SkeletonRows({ count }: { count: number }) {
  return (
    <div aria-hidden="true" className="grid gap-4.5">
      {Array.from({ length: count }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same.
        <div key={row} className="flex items-center gap-2.5">
          <span className="skeleton size-[30px] rounded-full" />
          <span className="grid flex-1 gap-1.5">
            <span className="skeleton h-3 w-2/5" />
            <span className="skeleton h-3 w-3/5" />
          </span>
        </div>
      ))}
    </div>
  );
}
