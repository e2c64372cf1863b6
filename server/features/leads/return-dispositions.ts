import type { Stage } from '../../../utils/contract/shared/stage';
import { acceptsLead, type Disposition } from '../../../utils/contract/shared/team';

/** The parts of a team's dispositions that this rule needs. */
export type Tones = Record<Stage, readonly Pick<Disposition, 'id' | 'tone'>[]>;

/** Whether a disposition returns the lead to marketing. */
export function returnsLead(
  tones: Tones,
  { stage, disposition }: { stage: Stage; disposition: string },
): boolean {
  return tones[stage].some(({ id, tone }) => id === disposition && tone !== 'good');
}

/** Whether a disposition accepts the lead. */
export function isAccepted(
  tones: Tones,
  { stage, disposition }: { stage: Stage; disposition: string },
): boolean {
  return tones[stage].some((option) => option.id === disposition && acceptsLead(stage, option));
}

/** All dispositions that return a lead to marketing. */
export function listReturnDispositions(tones: Tones): { stage: Stage; disposition: string }[] {
  const stages: readonly Stage[] = ['before-contact', 'after-contact'];
  return stages.flatMap((stage) =>
    tones[stage]
      .map(({ id: disposition }) => ({ stage, disposition }))
      .filter((option) => returnsLead(tones, option)),
  );
}
