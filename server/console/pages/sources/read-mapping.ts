import { type SourceMapping, sourceMapping } from '../../../../utils/contract/ingest/source-mapping';
import { mappingFields } from './mapping-fields';
import { readJson } from './read-json';

/** What is wrong with a mapping as it is typed, and in which of its fields. */
export interface MappingFault {
  field?: string;
  words: string;
}

/** Reads a mapping as it is typed, or says in words what is wrong, field by field. */
export function readMapping(text: string): { mapping: SourceMapping } | { faults: MappingFault[] } {
  const json = readJson(text);
  if ('fault' in json) return { faults: [{ words: json.fault }] };
  const read = sourceMapping.safeParse(json.value);
  if (read.success) return { mapping: read.data };
  return {
    faults: read.error.issues.map(({ path, message }) => ({
      field: path.map(String).join('.') || undefined,
      words: `${message}.`,
    })),
  };
}

/** A mapping as text, its fields in their usual order: the store keeps none. */
export function writeMapping(mapping: SourceMapping): string {
  const places = Object.keys(mappingFields);
  const ordered = Object.entries(mapping).sort(([a], [b]) => places.indexOf(a) - places.indexOf(b));
  return JSON.stringify(Object.fromEntries(ordered), null, 2);
}
