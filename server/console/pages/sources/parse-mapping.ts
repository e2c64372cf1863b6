import { type SourceMapping, sourceMapping } from '../../../../utils/contract/ingest/source-mapping';
import { mappingFields } from './mapping-fields';
import { parseJson } from './parse-json';

/** An error in a mapping, and the field it is in. */
export interface MappingIssue {
  field?: string;
  message: string;
}

/** Parses a mapping that was typed, or lists what is wrong, field by field. */
export function parseMapping(text: string): { mapping: SourceMapping } | { issues: MappingIssue[] } {
  const json = parseJson(text);
  if ('issue' in json) return { issues: [{ message: json.issue }] };
  const parsed = sourceMapping.safeParse(json.value);
  if (parsed.success) return { mapping: parsed.data };
  return {
    issues: parsed.error.issues.map(({ path, message }) => ({
      field: path.map(String).join('.') || undefined,
      message: `${message}.`,
    })),
  };
}

/** A mapping as text with its fields in the usual order, because the database doesn't keep their order. */
export function formatMapping(mapping: SourceMapping): string {
  const order = Object.keys(mappingFields);
  const ordered = Object.entries(mapping).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return JSON.stringify(Object.fromEntries(ordered), null, 2);
}
