import type { LookupAnswer, Match } from '../contract/rep/lookup';
import type { ProspectKeys } from '../contract/rep/prospect';
import { hasOtherName } from '../identity/other-name';

/** What the endpoint's answer means on a page: a lead that the page calls by another name is not shown yet. */
export type Recognised =
  | LookupAnswer
  | { status: 'other-name'; by: Match['by']; lead: { id: string; name: string } };

/** Reads an answer with the page's own word for the person beside it. */
export function recognise(keys: ProspectKeys, answer: LookupAnswer): Recognised {
  if (answer.status !== 'found' || answer.match.by === 'lead') return answer;
  const { match, lead } = answer;
  const isOther = (...otherNames: string[]) =>
    hasOtherName(keys, { name: lead.name, company: lead.company, otherNames });
  if (!isOther()) return answer;
  const said = match.names?.find(({ name }) => !isOther(name));
  if (!said) return { status: 'other-name', by: match.by, lead: { id: lead.id, name: lead.name } };
  const confirmed = match.confirmed ?? { by: said.by, at: said.at };
  return { ...answer, match: { ...match, confirmed } };
}
