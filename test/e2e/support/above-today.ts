/** The first heading of the lists below every state without a card, for the tests' team. */
const firstList = 'Awaiting your verdict';

/** The part of the panel's text that is about the page: without the lists below it. */
export function aboveToday(text: string): string {
  return text.split(firstList)[0] ?? '';
}
