import { columnKey, splitWords } from '../../../../utils/contract/ingest/column-name';
import { actColumns } from '../../../../utils/contract/ingest/columns/act-columns';
import { currencyCode } from '../../../../utils/contract/shared/outcome';
import { cleanText } from '../../../../utils/identity/clean-text';
import type { SaleFacts } from '../incoming-event';
import { readAmount } from '../values/read-amount';

const maxReasonLength = 200;
const maxDealLength = 200;

/** What an event says about a sale. The warnings are for its sender, if the event turns out to be an outcome. */
export interface ReadSale {
  facts: SaleFacts;
  warnings: string[];
}

const names: ReadonlyMap<string, keyof SaleFacts> = new Map(
  (['amount', 'currency', 'reason', 'deal'] as const).flatMap((fact) =>
    actColumns[fact].map((name) => [name, fact] as const),
  ),
);

/**
 * Reads what a sale is worth, why it was lost, and which sale it is from an event's properties, as CRMs and
 * Segment's e-commerce spec name them. Undefined if they say nothing of it.
 */
export function readSale(properties: Readonly<Record<string, unknown>>): ReadSale | undefined {
  const found: Partial<Record<'amount' | 'currency' | 'reason' | 'deal', unknown>> = {};
  for (const [name, value] of Object.entries(properties)) {
    const fact = names.get(columnKey(splitWords(name)));
    if (fact) found[fact] ??= value;
  }
  if (Object.keys(found).length === 0) return undefined;
  const warnings: string[] = [];
  const read = readAmount(found.amount);
  if ('issue' in read) warnings.push(`amount: ${read.issue}`);
  const { amount, currency: written } = 'value' in read ? read.value : {};
  const currency = currencyOf(found.currency) ?? written;
  if (amount !== undefined && currency === undefined) {
    warnings.push('The amount has no currency, so it isn’t added up. Send currency, such as EUR.');
  }
  const reason = cleanText(textOf(found.reason), maxReasonLength);
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
