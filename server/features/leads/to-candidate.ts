import type { Candidate } from '../../../utils/contract/rep/lookup';
import { maskEmail } from '../../../utils/identity/email';

/** A lead as reps see it while it is only a possible match: without score, its address masked. */
export function toCandidate({
  id,
  name,
  title,
  company,
  email,
}: Record<'id' | 'name', string> & Record<'title' | 'company' | 'email', string | null>): Candidate {
  return {
    lead: id,
    name: name === email ? maskEmail(email) : name,
    title: title ?? undefined,
    company: company ?? undefined,
    maskedEmail: email ? maskEmail(email) : undefined,
  };
}
