/** A lead as far as lists and messages know it: enough to open its card. */
export interface LeadReference {
  lead: string;
  name: string;
  title?: string;
}
