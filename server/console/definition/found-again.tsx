/** Says that what is in the form was typed before and not saved, and what came since. */
export function FoundAgain({
  from,
  newest,
  onThrowAway,
}: {
  from: number;
  newest: number;
  onThrowAway: () => void;
}) {
  return (
    <section
      aria-label="What you typed"
      className="flex flex-wrap items-center gap-2 rounded-xl bg-warm-soft p-4"
    >
      <p className="min-w-0 flex-1 basis-64">
        What you typed before is still here. It is not saved as a draft yet.
        {from !== newest && ` Meanwhile version ${newest} has come, which it does not know of.`}
      </p>
      <button type="button" className="push" onClick={onThrowAway}>
        Throw it away
      </button>
    </section>
  );
}
