/** What a page can reveal about a person, each value in its normal form. */
export interface LookupKeys {
  lead?: string | undefined;
  email?: string | undefined;
  emailSha256?: string | undefined;
  linkedin?: string | undefined;
  linkedinMember?: string | undefined;
  linkedinSales?: string | undefined;
  name?: string | undefined;
  company?: string | undefined;
}

/** The key a person is stored by on this device: the strongest one there is, in matching order. */
export function prospectKey(keys: LookupKeys): string {
  if (keys.lead) return `lead:${keys.lead}`;
  if (keys.email) return `email:${keys.email}`;
  if (keys.linkedinMember) return `member:${keys.linkedinMember}`;
  if (keys.linkedin) return `linkedin:${keys.linkedin}`;
  if (keys.linkedinSales) return `sales:${keys.linkedinSales}`;
  if (keys.emailSha256) return `sha256:${keys.emailSha256}`;
  return `name:${keys.name ?? ''}|${keys.company ?? ''}`;
}

/** Whether any key identifies one person, which a name alone doesn't. */
export function hasExactKey({
  email,
  emailSha256,
  linkedin,
  linkedinMember,
  linkedinSales,
}: LookupKeys): boolean {
  return (email ?? emailSha256 ?? linkedin ?? linkedinMember ?? linkedinSales) !== undefined;
}

/** Whether a name is all there is, which could be anyone. */
export function isNameOnly(keys: LookupKeys): boolean {
  return !keys.lead && !keys.company && !hasExactKey(keys);
}
