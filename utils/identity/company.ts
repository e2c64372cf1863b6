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
