import type { Candidate, LookupAnswer, Match } from './contract/lookup';
import type { ProspectKeys } from './contract/prospect';
import { hasOtherName } from './identity/other-name';

/** What the endpoint's answer means on a page: a lead that the page calls by another name is shown to nobody yet. */
export type Recognised =
  | LookupAnswer
  | { status: 'other-name'; by: Match['by']; lead: Pick<Candidate, 'name'> & { id: string } };

/** Reads an answer with the page's own word for the person beside it. */
export function recognise(keys: ProspectKeys, answer: LookupAnswer): Recognised {
  if (answer.status !== 'found' || answer.match.by === 'lead') return answer;
  const { match, lead } = answer;
  const names = match.names ?? [];
  const known = { name: lead.name, company: lead.company };
  if (hasOtherName(keys, { ...known, otherNames: names.map(({ name }) => name) })) {
    return { status: 'other-name', by: match.by, lead: { id: lead.id, name: lead.name } };
  }
  const confirmed = match.confirmed ?? names.find(({ name }) => isNeeded(keys, name));
  if (!confirmed) return answer;
  return { ...answer, match: { ...match, confirmed: { by: confirmed.by, at: confirmed.at } } };

  /** Whether the page's name is the lead's by this confirmation alone. */
  function isNeeded(keys: ProspectKeys, name: string): boolean {
    return (
      hasOtherName(keys, { ...known, otherNames: [] }) &&
      !hasOtherName(keys, { ...known, otherNames: [name] })
    );
  }
}
