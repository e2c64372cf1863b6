import { type SQL, sql } from 'drizzle-orm';
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
export function listReturnDispositions(tones: Tones) {
  return listDispositions(tones).filter((option) => returnsLead(tones, option));
}

/** All dispositions that accept a lead. */
export function listAcceptances(tones: Tones) {
  return listDispositions(tones).filter((option) => isAccepted(tones, option));
}

function listDispositions(tones: Tones): { stage: Stage; disposition: string }[] {
  const stages: readonly Stage[] = ['before-contact', 'after-contact'];
  return stages.flatMap((stage) => tones[stage].map(({ id: disposition }) => ({ stage, disposition })));
}

/**
 * A condition on the row of a disposition: it is one of these.
 *
 * @param row a row with `stage` and `disposition`, as the query calls it.
 */
export function isOneOf(row: SQL, dispositions: ReturnType<typeof listDispositions>): SQL {
  const conditions = dispositions.map(
    ({ stage, disposition }) => sql`(${row}.stage = ${stage} and ${row}.disposition = ${disposition})`,
  );
  return sql`(${sql.join([sql`false`, ...conditions], sql` or `)})`;
}
