import type { LookupAnswer, Match } from '../contract/rep/lookup';
import type { ProspectKeys } from '../contract/rep/prospect';
import { hasNameMismatch } from '../identity/name-mismatch';

/**
 * The endpoint's answer as it applies to the page. A lead that the page calls by another name isn't shown
 * yet.
 */
export type CheckedAnswer =
  | LookupAnswer
  | { status: 'other-name'; by: Match['by']; lead: { id: string; name: string } };

/** Compares an answer with the name on the page. */
export function checkName(keys: ProspectKeys, answer: LookupAnswer): CheckedAnswer {
  if (answer.status !== 'found' || answer.match.by === 'lead') return answer;
  const { match, lead } = answer;
  const isOther = (...otherNames: string[]) =>
    hasNameMismatch(keys, { name: lead.name, company: lead.company, otherNames });
  if (!isOther()) return answer;
  const found = match.names?.find(({ name }) => !isOther(name));
  if (!found) return { status: 'other-name', by: match.by, lead: { id: lead.id, name: lead.name } };
  const confirmed = match.confirmed ?? { by: found.by, at: found.at };
  return { ...answer, match: { ...match, confirmed } };
}
