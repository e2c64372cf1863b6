import type { DateOrder } from '../../../utils/contract/ingest/date-order';

/** Each date order explained by an example. */
export const dateOrderLabels: Readonly<Record<DateOrder, string>> = {
  'day-first': 'Day first: 03/11/2026 is 3 November',
  'month-first': 'Month first: 03/11/2026 is 11 March',
};
