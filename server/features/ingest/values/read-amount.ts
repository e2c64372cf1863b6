import { currencyCode, maxAmount } from '../../../../utils/contract/shared/outcome';
import { isEmptyValue } from './is-empty-value';
import { plainText, quoted, type ValueRead } from './value-read';

/** An amount of money. The currency is missing unless the text names it without doubt. */
export interface Amount {
  amount: number;
  currency?: string;
}

/** Signs that stand for one currency. `$`, `¥` and `kr` stand for several. */
const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR', US$: 'USD', zł: 'PLN' };
const grouped = /^\d{1,3}(?:([., '’])\d{3})(?:\1\d{3})*$/;

/**
 * Reads an amount of money as spreadsheets and CRMs write it: `12000`, `12,000.50`, `12.000,50 €`, `CHF 1'200`. One
 * separator before three digits groups thousands, because amounts have two decimals or none.
 */
export function readAmount(raw: unknown): ValueRead<Amount> {
  if (isEmptyValue(raw)) return { nothing: true };
  const issue = { issue: `${quoted(raw)} isn’t a readable amount. Write it as a number such as 12000.50.` };
  if (typeof raw === 'number') return raw >= 0 && raw <= maxAmount ? { value: { amount: raw } } : issue;
  const text = plainText(raw);
  const [, before = '', digits = '', after = ''] = /^(\D*?)\s?(\d[\d.,'’ ]*)\s?(\D*)$/.exec(text) ?? [];
  const words = [before.trim(), after.trim()].filter(Boolean);
  const currency = words.map((word) => currencyOf(word));
  if (!digits || words.length > 1 || currency.includes('unknown')) return issue;
  const amount = numberOf(digits.trim());
  if (amount === undefined || amount > maxAmount) return issue;
  const [code] = currency;
  return { value: { amount, ...(code && { currency: code }) } };
}

/** The currency a word or sign stands for; undefined if for several, `unknown` if it is no currency. */
function currencyOf(word: string): string | 'unknown' | undefined {
  if (signs[word]) return signs[word];
  if (/^(?:\p{L}{0,3}\$|¥|kr\.?)$/iu.test(word)) return undefined;
  return currencyCode.safeParse(word.toUpperCase()).success ? word.toUpperCase() : 'unknown';
}

function numberOf(digits: string): number | undefined {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (grouped.test(digits)) return Number(digits.replace(/\D/g, ''));
  const [, whole = '', decimals = ''] = /^(.*)[.,](\d{1,2})$/.exec(digits) ?? [];
  if (!whole || whole.includes(digits.at(-decimals.length - 1) ?? '')) return undefined;
  if (!/^\d+$/.test(whole) && !grouped.test(whole)) return undefined;
  return Number(`${whole.replace(/\D/g, '')}.${decimals}`);
}
