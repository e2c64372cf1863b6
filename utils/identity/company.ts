import { foldText } from './clean-text';

/**
 * The form two companies' names are compared in: lowercase, without accents and legal forms.
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
 * Whether two names are two companies': neither begins as the other does, nor is its initials. Nothing to compare is
 * no difference.
 *
 * @example isOtherCompany('Globex', 'Acme GmbH') // true
 * @example isOtherCompany('Northwind', 'Northwind Robotics GmbH') // false
 */
export function isDifferentCompany(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [normalizeCompany(one ?? ''), normalizeCompany(other ?? '')];
  if (!a || !b) return false;
  const [joinedA, joinedB] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
  const isBeginning = joinedA.startsWith(joinedB) || joinedB.startsWith(joinedA);
  return !isBeginning && initialsOf(a) !== joinedB && initialsOf(b) !== joinedA;
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((word) => word[0])
    .join('');
}
