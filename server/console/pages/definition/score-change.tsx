/** A lead's score under the live definition and under the draft. */
export function ScoreChange({ current, draft }: { current: number; draft: number }) {
  return <b className="font-semibold">{current === draft ? draft : `${current} → ${draft}`}</b>;
}
