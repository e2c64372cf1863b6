/** What tells a lead from others with the same name: title, company, address. */
export function describeLead({
  title,
  company,
  email,
}: {
  title?: string;
  company?: string;
  email?: string;
}) {
  return [title, company, email].filter(Boolean).join(' · ');
}
