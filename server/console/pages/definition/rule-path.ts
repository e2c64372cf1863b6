/** Opens a draft of the definition at a rule, to reword it or change its points. @param rule its key. */
export function toRulePath(rule: string): string {
  return `definition/draft?rule=${encodeURIComponent(rule)}`;
}
