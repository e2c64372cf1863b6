import { isbot } from 'isbot';
import type { SegmentEvent } from '../../../../utils/contract/ingest/segment';
import { isEmptyValue } from '../values/is-empty-value';
import { readFlag } from '../values/read-flag';
import { agentFields, clientBags, machineFlags, otherBags } from './machine-flags';

/** What fetches a mail's pictures for its reader, before anybody has read it (seen in logs of 2024 and 2025). */
const mailProxies =
  /GoogleImageProxy|YahooMailProxy|^Mozilla\/5\.0$|BarracudaCentral|Proofpoint|Mimecast|SafeLinks/i;

const robots =
  /\b(?:google|bing|apple|ahrefs|semrush|yandex|duckduck|linkedin|slack|twitter|telegram|discord|petal|gpt)-?bot\b|crawler|spider|headless/i;

/** A real event has fewer fields and bags than this: what lies beyond is not looked at. */
const [maxFields, deepest, maxNameLength] = [300, 3, 60];

/** Whether a machine likely did it: by what the sender says of it, or by the program it was done with. */
export function isMachine({ properties, context }: SegmentEvent): boolean {
  const budget = { fields: maxFields };
  return saysMachine(properties, '', 0, budget) || saysMachine(context, '', 0, budget);
}

/** Whether a program is a known robot, or one that fetches for a mail's reader. */
export function isMachineAgent(agent: string): boolean {
  return agent !== '' && (mailProxies.test(agent) || isbot(agent));
}

/** Looks through a bag and the bags in it. */
function saysMachine(bag: unknown, name: string, depth: number, budget: { fields: number }): boolean {
  if (bag === null || typeof bag !== 'object' || depth > deepest) return false;
  if (Array.isArray(bag)) return bag.some((entry) => saysPair(entry, budget));
  for (const field in bag) {
    if (!Object.hasOwn(bag, field)) continue;
    budget.fields -= 1;
    if (budget.fields < 0) return false;
    const key = keyOf(field);
    const value: unknown = Reflect.get(bag, field);
    if (isSign(key, name, value)) return true;
    if (!otherBags.has(key) && saysMachine(value, key, depth + 1, budget)) return true;
  }
  return false;
}

/** Marketo gives an activity's attributes as a list of names and values. */
function saysPair(entry: unknown, budget: { fields: number }): boolean {
  budget.fields -= 1;
  if (budget.fields < 0 || entry === null || typeof entry !== 'object') return false;
  const name: unknown = Reflect.get(entry, 'name');
  return typeof name === 'string' && isSign(keyOf(name), '', Reflect.get(entry, 'value'));
}

function isSign(key: string, bag: string, value: unknown): boolean {
  if (value === null || value === undefined || typeof value === 'object') return false;
  if (agentFields.has(key) || (bag === 'useragent' && key === 'original')) return isAgent(value);
  if (clientBags.has(bag)) {
    if (key === 'bot') return isText(value);
    if (key === 'clienttype' || key === 'type' || key === 'devicetype')
      return /^(?:ro)?bot$/i.test(String(value));
    if (key === 'name' || key === 'family' || key === 'agentfamily')
      return mailProxies.test(String(value).slice(0, 200));
  }
  if (key === 'clientname') return mailProxies.test(String(value).slice(0, 200));
  const sign = machineFlags.get(key);
  if (!sign) return false;
  if (sign === 'text') return isText(value);
  const flag = readFlag(value, 'plain');
  return 'value' in flag && flag.value === (sign === 'yes');
}

/** Any text that says which machine it was. */
function isText(value: unknown): boolean {
  if (isEmptyValue(value) || /^(?:not (?:a )?bot|human)$/i.test(String(value))) return false;
  const flag = readFlag(value, 'plain');
  return 'value' in flag ? flag.value : typeof value === 'string';
}

/** A user agent says a program and its version. isbot takes every bare name for a robot, “Chrome” and people's, too. */
function isAgent(value: unknown): boolean {
  const agent = typeof value === 'string' ? value.slice(0, 500).trim() : '';
  return /\/\d/.test(agent) ? isMachineAgent(agent) : mailProxies.test(agent) || robots.test(agent);
}

function keyOf(field: string): string {
  return field.length > maxNameLength ? '' : field.toLowerCase().replace(/[^a-z0-9]/g, '');
}
