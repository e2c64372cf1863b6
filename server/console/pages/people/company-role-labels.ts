import type { CompanyRole } from '../../../../utils/contract/console/company-sign-in';

export const companyRoleLabels: Record<CompanyRole, string> = {
  admin: 'Admin',
  marketer: 'Marketer',
  rep: 'Rep',
};
