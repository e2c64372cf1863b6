import { z } from 'zod';
import { listedLead } from './lead-list';

/** Which company's leads are asked for, by its name as a page has it. */
export const accountRequest = z
  .object({ company: z.string().min(1).max(200) })
  .meta({ id: 'AccountRequest' });

export const accountResponse = z.object({ leads: z.array(listedLead) }).meta({ id: 'AccountResponse' });
