import type { LookupAnswer, Match } from '../contract/rep/lookup';
import type { ProspectKeys } from '../contract/rep/prospect';
import { hasNameMismatch } from '../identity/name-mismatch';

/**
 * The endpoint's answer as it applies to the page. A lead that the page calls by another name isn't shown
 * yet.
 */
export type CheckedAnswer =
  | LookupAnswer
  | { status: 'name-mismatch'; by: Match['by']; lead: { id: string; name: string } };

/** Compares an answer with the name on the page. */
export function checkName(keys: ProspectKeys, answer: LookupAnswer): CheckedAnswer {
  if (answer.status !== 'found' || answer.match.by === 'lead') return answer;
  const { match, lead } = answer;
  const isMismatch = (...otherNames: string[]) =>
    hasNameMismatch(keys, { name: lead.name, company: lead.company, otherNames });
  if (!isMismatch()) return answer;
  const matching = match.names?.find(({ name }) => !isMismatch(name));
  if (!matching) return { status: 'name-mismatch', by: match.by, lead: { id: lead.id, name: lead.name } };
  const confirmed = match.confirmed ?? { by: matching.by, at: matching.at };
  return { ...answer, match: { ...match, confirmed } };
}
