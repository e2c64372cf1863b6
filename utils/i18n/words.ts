import type { Stage } from '../contract/stage';
import type { Choice, Disposition, Me } from '../contract/team';
import { textIfAny } from './text';

/** A word of the team's as the rep reads it: Passback's own in the rep's language, the team's as the team wrote it. */
export function wordOf({ id, label, isDefault }: Choice): string {
  return (isDefault && textIfAny(`word_${id.replaceAll('-', '_')}`)) || label;
}

/** The team's disposition of that id at a stage. */
export function dispositionOf(me: Me, stage: Stage, id: string): Disposition | undefined {
  return me.dispositions[stage].find((disposition) => disposition.id === id);
}

/** What was said, in words; what the team no longer has by its id. */
export function dispositionWord(
  me: Me,
  { stage, disposition }: { stage: Stage; disposition: string },
): string {
  const known = dispositionOf(me, stage, disposition);
  return known ? wordOf(known) : disposition;
}

/** Reasons in words. */
export function reasonWords(
  me: Me,
  { stage, disposition, reasons }: { stage: Stage; disposition: string; reasons: readonly string[] },
): string[] {
  const known = dispositionOf(me, stage, disposition)?.reasons ?? [];
  return reasons.map((id) => {
    const reason = known.find((choice) => choice.id === id);
    return reason ? wordOf(reason) : id;
  });
}
