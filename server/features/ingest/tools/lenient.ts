type Bag = Readonly<Record<string, unknown>>;

const empty: Bag = {};

/** Whether a value is an object that is no list. */
export function isRecord(value: unknown): value is Bag {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** An object's fields; none of anything else. */
export function asRecord(value: unknown): Bag {
  return isRecord(value) ? value : empty;
}

/** A list's entries; a single value is a list of one, and nothing is none. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text, or a number as one; undefined for anything else, and for nothing. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The texts that are there, with spaces between them. */
export function joinWords(...values: unknown[]): string | undefined {
  return values.flatMap((value) => asText(value) ?? []).join(' ') || undefined;
}

/** An id with the name of its tool before it: two tools may number alike. */
export function ownId(tool: string, id: unknown): string | undefined {
  const known = asText(id);
  return known && `${tool}-${known}`;
}

/** A moment in Unix seconds as ISO 8601. What is no moment is passed on as it is, and refused with a reason. */
export function fromSeconds(value: unknown): string | undefined {
  return momentOf(value, 1000) ?? asText(value);
}

/** A moment in Unix milliseconds as ISO 8601. What is no moment is passed on as it is, and refused with a reason. */
export function fromMilliseconds(value: unknown): string | undefined {
  return momentOf(value, 1) ?? asText(value);
}

function momentOf(value: unknown, factor: number): string | undefined {
  const found = asText(value) ?? '';
  if (!/^\d{1,16}(?:\.\d{1,9})?$/.test(found)) return undefined;
  const at = new Date(Number(found) * factor);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
