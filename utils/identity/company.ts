import { foldText } from './clean-text';

/**
 * The form in which company names are compared: lowercase, without accents and legal forms.
 *
 * @example normalizeCompany('Northwind Robotics GmbH & Co. KG') // 'northwind robotics'
 */
export function normalizeCompany(name: string): string {
  return foldText(name)
    .replace(
      /\b(?:gmbh|co kg|kg|ag|se|inc|incorporated|llc|ltd|limited|plc|corp|corporation|company|co|sa|sas|sarl|srl|spa|bv|nv|oy|ab|as|aps|pty)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether two names belong to different companies: neither starts with the other or is the other's initials.
 * If a name is missing, they don't differ.
 *
 * @example isDifferentCompany('Globex', 'Acme GmbH') // true
 * @example isDifferentCompany('Northwind', 'Northwind Robotics GmbH') // false
 */
export function isDifferentCompany(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [normalizeCompany(one ?? ''), normalizeCompany(other ?? '')];
  if (!a || !b) return false;
  const [joinedA, joinedB] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
  const isPrefix = joinedA.startsWith(joinedB) || joinedB.startsWith(joinedA);
  return !isPrefix && initialsOf(a) !== joinedB && initialsOf(b) !== joinedA;
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((word) => word[0])
    .join('');
}
