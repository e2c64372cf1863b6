import { z } from 'zod';
import { instant } from '../shared/instant';
import { storableText } from '../shared/text';

/** What someone with a company account may be: a rep, and one of the console's roles. */
export const companyRole = z.enum(['admin', 'marketer', 'rep']).meta({ id: 'CompanyRole' });

/** A group at the provider whose members have a role. Without a group, everyone the provider lets in. */
export const groupRole = z
  .object({ group: storableText.trim().min(1).max(300).optional(), role: companyRole })
  .meta({ id: 'GroupRole' });

/** How people sign in with their company account, and who has. */
export const companySignIn = z
  .object({
    issuer: z.string().optional().meta({ description: 'Missing: the endpoint has no provider.' }),
    callback: z.string().meta({ description: 'The redirect address to enter at the provider.' }),
    groupsClaim: z.string(),
    domains: z.array(z.string()),
    groupRoles: z.array(groupRole),
    accounts: z
      .array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          email: z.string(),
          roles: z.array(companyRole).meta({ description: 'By their groups or given.' }),
          isActive: z.boolean(),
          signedInAt: instant.optional(),
        }),
      )
      .meta({ description: 'At most 500.' }),
  })
  .meta({ id: 'CompanySignIn' });

export const groupRolesRequest = z
  .object({ groupRoles: z.array(groupRole).max(200) })
  .meta({ id: 'GroupRolesRequest' });

export type CompanyRole = z.infer<typeof companyRole>;
export type GroupRole = z.infer<typeof groupRole>;
export type CompanySignIn = z.infer<typeof companySignIn>;
