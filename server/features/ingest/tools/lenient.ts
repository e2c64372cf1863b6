type Bag = Readonly<Record<string, unknown>>;

const empty: Bag = {};

/** Whether a value is an object but not a list. */
export function isRecord(value: unknown): value is Bag {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** An object's fields; an empty object for anything else. */
export function asRecord(value: unknown): Bag {
  return isRecord(value) ? value : empty;
}

/** A list's entries. A single value becomes a list of one, undefined and null an empty list. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A non-empty text, or a number as text; otherwise undefined. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Joins the texts that exist with spaces. */
export function joinWords(...values: unknown[]): string | undefined {
  return values.flatMap((value) => asText(value) ?? []).join(' ') || undefined;
}

/** Prefixes an ID with its tool, because two tools may use the same IDs. */
export function ownId(tool: string, id: unknown): string | undefined {
  const known = asText(id);
  return known && `${tool}-${known}`;
}

/** Converts Unix seconds to ISO 8601. Anything else is passed on, so that it is refused with a reason. */
export function fromSeconds(value: unknown): string | undefined {
  return momentOf(value, 1000) ?? asText(value);
}

/**
 * Converts Unix milliseconds to ISO 8601. Anything else is passed on, so that it is refused with a reason.
 */
export function fromMilliseconds(value: unknown): string | undefined {
  return momentOf(value, 1) ?? asText(value);
}

function momentOf(value: unknown, factor: number): string | undefined {
  const found = asText(value) ?? '';
  if (!/^\d{1,16}(?:\.\d{1,9})?$/.test(found)) return undefined;
  const at = new Date(Number(found) * factor);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
