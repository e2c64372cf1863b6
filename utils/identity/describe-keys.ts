import type { LookupKeys } from './prospect-key';

/** What identifies a person, as marketing reads it. Without the name and company, which identify nobody. */
export function describeKeys({
  email,
  emailSha256,
  linkedin,
  linkedinMember,
  linkedinSales,
}: LookupKeys): string[] {
  return [
    email ?? (emailSha256 && 'hashed email address'),
    linkedin && `linkedin.com/in/${linkedin}`,
    linkedinMember && `LinkedIn member ${linkedinMember}`,
    linkedinSales && 'Sales Navigator profile',
  ].flatMap((key) => key || []);
}
