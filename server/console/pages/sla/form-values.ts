import { type BusinessHours, maxSlaHours, type Sla, sla } from '../../../../utils/contract/shared/team';
import type { ParsedForm } from '../../ui/use-form';

/** The SLA while it is being edited. */
export interface SlaFormValues {
  decide: string;
  contact: string;
  answer: string;
  usesBusinessHours: boolean;
  businessHours: BusinessHours;
}

/** Error messages by field. */
export type SlaFormIssues = Partial<
  Record<'decide' | 'contact' | 'answer' | 'timeZone' | 'day' | 'days', string>
>;

const usual = { from: 9, to: 17, days: [1, 2, 3, 4, 5] };

/**
 * The initial form values. If no business hours are set, it suggests usual ones in the browser's time zone.
 */
export function toFormValues({
  decideWithinHours,
  contactWithinHours,
  answerWithinHours,
  businessHours,
}: Sla): SlaFormValues {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    decide: String(decideWithinHours),
    contact: String(contactWithinHours),
    answer: String(answerWithinHours),
    usesBusinessHours: businessHours !== undefined,
    businessHours: businessHours ?? { timeZone, ...usual },
  };
}

/** The SLA in the form, or what is wrong with it. */
export function parseFormValues({
  decide,
  contact,
  answer,
  usesBusinessHours,
  businessHours,
}: SlaFormValues): ParsedForm<Sla, keyof SlaFormIssues> {
  const read = sla.safeParse({
    decideWithinHours: Number(decide),
    contactWithinHours: Number(contact),
    answerWithinHours: Number(answer),
    businessHours: usesBusinessHours
      ? { ...businessHours, timeZone: businessHours.timeZone.trim() }
      : undefined,
  });
  if (read.success) return { value: read.data };
  const invalid = new Set(read.error.issues.map(({ path }) => path.join('.')));
  const hours = `Enter whole hours from 1 to ${maxSlaHours}.`;
  return {
    issues: {
      ...(invalid.has('decideWithinHours') && { decide: hours }),
      ...(invalid.has('contactWithinHours') && { contact: hours }),
      ...(invalid.has('answerWithinHours') && { answer: hours }),
      ...(invalid.has('businessHours.timeZone') && {
        timeZone: 'Unknown time zone. Choose one from the list, such as Europe/Berlin.',
      }),
      ...(invalid.has('businessHours') && { day: 'The end must be later than the start.' }),
      ...(invalid.has('businessHours.days') && { days: 'Choose at least one day.' }),
    },
  };
}
