import { type BusinessHours, type Sla, sla } from '../../../../utils/contract/shared/team';

/** The SLA while it is being edited. */
export interface SlaFormValues {
  decide: string;
  answer: string;
  usesBusinessHours: boolean;
  businessHours: BusinessHours;
}

/** Error messages by field. */
export type SlaFormIssues = Partial<Record<'decide' | 'answer' | 'timeZone' | 'day' | 'days', string>>;

const usual = { from: 9, to: 17, days: [1, 2, 3, 4, 5] };

/**
 * The initial form values. If no business hours are set, it suggests usual ones in the browser's time zone.
 */
export function toFormValues({ decideWithinHours, answerWithinHours, businessHours }: Sla): SlaFormValues {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    decide: String(decideWithinHours),
    answer: String(answerWithinHours),
    usesBusinessHours: businessHours !== undefined,
    businessHours: businessHours ?? { timeZone, ...usual },
  };
}

/** The SLA in the form, or what is wrong with it. */
export function parseFormValues({
  decide,
  answer,
  usesBusinessHours: isWork,
  businessHours: work,
}: SlaFormValues): { said: Sla } | { faults: SlaFormIssues } {
  const read = sla.safeParse({
    decideWithinHours: Number(decide),
    answerWithinHours: Number(answer),
    businessHours: isWork ? { ...work, timeZone: work.timeZone.trim() } : undefined,
  });
  if (read.success) return { said: read.data };
  const wrong = new Set(read.error.issues.map(({ path }) => path.join('.')));
  const hours = 'Enter whole hours from 1 to 1000.';
  return {
    faults: {
      ...(wrong.has('decideWithinHours') && { decide: hours }),
      ...(wrong.has('answerWithinHours') && { answer: hours }),
      ...(wrong.has('businessHours.timeZone') && {
        timeZone: 'Unknown time zone. Choose one from the list, such as Europe/Berlin.',
      }),
      ...(wrong.has('businessHours') && { day: 'The end must be later than the start.' }),
      ...(wrong.has('businessHours.days') && { days: 'Choose at least one day.' }),
    },
  };
}
