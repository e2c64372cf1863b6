import { columnKey, splitWords } from '../../../../utils/contract/ingest/column-name';
import { actColumns } from '../../../../utils/contract/ingest/columns/act-columns';
import { currencyCode } from '../../../../utils/contract/shared/outcome';
import { lostReasonOf } from '../../../../utils/contract/shared/outcome-text';
import { cleanText } from '../../../../utils/identity/clean-text';
import type { SaleFacts } from '../incoming-event';
import { isEmptyValue } from '../values/is-empty-value';
import { readAmount } from '../values/read-amount';

const maxReasonLength = 200;
const maxDealLength = 200;

/** What an event says about a sale. The warnings are for its sender, if the event turns out to be an outcome. */
export interface ReadSale {
  facts: SaleFacts;
  warnings: string[];
}

const facts = ['amount', 'currency', 'reason', 'deal'] as const;

/** Each name's fact, and its rank among the names of that fact: the lowest is preferred. */
const names: ReadonlyMap<string, { fact: keyof SaleFacts; rank: number }> = new Map(
  facts.flatMap((fact) => actColumns[fact].map((name, rank) => [name, { fact, rank }] as const)),
);

/**
 * Reads what a sale is worth, why it was lost, and which sale it is from an event's properties, as CRMs and
 * Segment's e-commerce spec name them. Undefined if they say nothing of it.
 */
export function readSale(properties: Readonly<Record<string, unknown>>): ReadSale | undefined {
  const named = Object.entries(properties)
    .flatMap(([name, value]) => {
      const known = names.get(columnKey(splitWords(name)));
      return known && !isEmptyValue(value) ? { ...known, value } : [];
    })
    .sort((a, b) => b.rank - a.rank);
  const found: Partial<Record<keyof SaleFacts, unknown>> = Object.fromEntries(
    named.map(({ fact, value }) => [fact, value]),
  );
  if (Object.keys(found).length === 0) return undefined;
  const warnings: string[] = [];
  const read = readAmount(found.amount);
  if ('issue' in read) warnings.push(`amount: ${read.issue}`);
  const { amount, currency: written } = 'value' in read ? read.value : {};
  const currency = currencyOf(found.currency) ?? written;
  if (amount !== undefined && currency === undefined) {
    warnings.push('The amount has no currency, so it isn’t added up. Send currency, such as EUR.');
  }
  const reason = lostReasonOf(cleanText(textOf(found.reason), maxReasonLength));
  const deal = cleanText(textOf(found.deal), maxDealLength);
  return {
    facts: { amount: amount ?? null, currency: currency ?? null, reason: reason ?? null, deal: deal ?? null },
    warnings,
  };
}

function currencyOf(value: unknown): string | undefined {
  const parsed = currencyCode.safeParse(textOf(value)?.trim().toUpperCase());
  return parsed.success ? parsed.data : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
