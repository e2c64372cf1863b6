/** The order in which dates such as 03/11/2026 are written. */
export type DateOrder = 'day-first' | 'month-first';

/** Each date order explained by an example. */
export const orderWords: Readonly<Record<DateOrder, string>> = {
  'day-first': 'Day first: 03/11/2026 is 3 November',
  'month-first': 'Month first: 03/11/2026 is 11 March',
};
