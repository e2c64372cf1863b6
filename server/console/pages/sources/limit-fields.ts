import { type Source, type SourceLimits, sourceLimits } from '../../../../utils/contract/console/source';
import type { ParsedForm } from '../../ui/use-form';

/** Something a public key can create, with its two daily limits and today's count. */
export interface LimitField {
  label: string;
  all: keyof SourceLimits;
  perAddress: keyof SourceLimits;
  used: keyof Omit<NonNullable<Source['today']>, 'refused'>;
}

export const limitFields: readonly LimitField[] = [
  { label: 'Events', all: 'eventsPerDay', perAddress: 'eventsPerDayPerAddress', used: 'events' },
  { label: 'New leads', all: 'leadsPerDay', perAddress: 'leadsPerDayPerAddress', used: 'leads' },
  {
    label: 'New content items',
    all: 'contentPerDay',
    perAddress: 'contentPerDayPerAddress',
    used: 'content',
  },
];

export type LimitDraft = Record<keyof SourceLimits, string>;

/** Parses the typed limits, or says which ones aren't whole numbers within bounds. */
export function parseLimits(draft: LimitDraft): ParsedForm<SourceLimits, keyof SourceLimits> {
  const numbers = Object.fromEntries(
    Object.entries(draft).map(([field, typed]) => [field, typed.trim() === '' ? undefined : Number(typed)]),
  );
  const limits = sourceLimits.safeParse(numbers);
  if (limits.success) return { value: limits.data };
  const invalid = new Set(limits.error.issues.map(({ path }) => path[0]));
  return {
    issues: Object.fromEntries([...invalid].map((field) => [field, 'Enter a whole number, 0 or more.'])),
  };
}

/** The limits as text for editing. */
export function toLimitDraft(limits: SourceLimits): LimitDraft {
  const text = (field: keyof SourceLimits) => String(limits[field]);
  return {
    eventsPerDay: text('eventsPerDay'),
    eventsPerDayPerAddress: text('eventsPerDayPerAddress'),
    leadsPerDay: text('leadsPerDay'),
    leadsPerDayPerAddress: text('leadsPerDayPerAddress'),
    contentPerDay: text('contentPerDay'),
    contentPerDayPerAddress: text('contentPerDayPerAddress'),
  };
}
