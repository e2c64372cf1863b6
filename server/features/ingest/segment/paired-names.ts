/** Splits a list of names at semicolons. */
export function listed(names: string): string[] {
  return names.split(';').map((name) => name.trim().replace(/\s+/g, ' '));
}

/** Combines each name of one list with each of another, in both orders: “email opened” and “opened email”. */
export function paired(things: string, deeds: string): string[] {
  const [all, done] = [listed(things), listed(deeds)];
  return all.flatMap((thing) => done.flatMap((deed) => [`${thing} ${deed}`, `${deed} ${thing}`]));
}
