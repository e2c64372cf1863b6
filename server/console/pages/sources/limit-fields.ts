import { type Source, type SourceLimits, sourceLimits } from '../../../../utils/contract/console/source';

/** A kind of thing that a public key adds, with its two limits a day and how much of it came today. */
export interface LimitField {
  label: string;
  all: keyof SourceLimits;
  perAddress: keyof SourceLimits;
  used: keyof Omit<NonNullable<Source['today']>, 'refused'>;
}

export const limitFields: readonly LimitField[] = [
  { label: 'Events', all: 'eventsADay', perAddress: 'eventsADayPerAddress', used: 'events' },
  { label: 'New leads', all: 'leadsADay', perAddress: 'leadsADayPerAddress', used: 'leads' },
  { label: 'New pieces of content', all: 'piecesADay', perAddress: 'piecesADayPerAddress', used: 'pieces' },
];

export type LimitDraft = Record<keyof SourceLimits, string>;

/** Reads limits as they are typed, or says which are no whole numbers within their bounds. */
export function readLimits(
  draft: LimitDraft,
): { limits: SourceLimits } | { faults: ReadonlySet<keyof SourceLimits> } {
  const numbers = Object.fromEntries(
    Object.entries(draft).map(([field, typed]) => [field, typed.trim() === '' ? undefined : Number(typed)]),
  );
  const read = sourceLimits.safeParse(numbers);
  if (read.success) return { limits: read.data };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const fields = limitFields.flatMap(({ all, perAddress }) => [all, perAddress]);
  return { faults: new Set(fields.filter((field) => wrong.has(field))) };
}

/** Limits as they are typed. */
export function draftOf(limits: SourceLimits): LimitDraft {
  const text = (field: keyof SourceLimits) => String(limits[field]);
  return {
    eventsADay: text('eventsADay'),
    eventsADayPerAddress: text('eventsADayPerAddress'),
    leadsADay: text('leadsADay'),
    leadsADayPerAddress: text('leadsADayPerAddress'),
    piecesADay: text('piecesADay'),
    piecesADayPerAddress: text('piecesADayPerAddress'),
  };
}
