import { z } from 'zod';
import { consoleLead, consoleLeads } from '../../../../utils/contract/console/console-lists';

/** A lead of the list, and whether it is at the threshold with no verdict since it reached it. */
const listedLead = consoleLead.extend({ awaitsSales: z.boolean() });

export const listedLeads = consoleLeads.extend({ leads: z.array(listedLead) });

export type ListedLead = z.infer<typeof listedLead>;
