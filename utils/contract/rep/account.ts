import { z } from 'zod';
import { listedLead } from './lead-list';

/** Asks for a company's leads by the company name shown on the page. */
export const accountRequest = z
  .object({ company: z.string().min(1).max(200) })
  .meta({ id: 'AccountRequest' });

export const accountResponse = z.object({ leads: z.array(listedLead) }).meta({ id: 'AccountResponse' });
