import { isbot } from 'isbot';
import type { SegmentEvent } from '../../../../utils/contract/ingest/segment';
import { isEmptyValue } from '../values/is-empty-value';
import { readFlag } from '../values/read-flag';
import { agentFields, clientBags, machineFlags, otherBags } from './machine-flags';

/** Fetches a mail's images before anyone has read it (seen in logs of 2024 and 2025). */
const mailProxies =
  /GoogleImageProxy|YahooMailProxy|^Mozilla\/5\.0$|BarracudaCentral|Proofpoint|Mimecast|SafeLinks/i;

const robots =
  /\b(?:google|bing|apple|ahrefs|semrush|yandex|duckduck|linkedin|slack|twitter|telegram|discord|petal|gpt)-?bot\b|crawler|spider|headless/i;

/** Limits for the search. Real events have fewer fields and levels; the rest is ignored. */
const [maxFields, deepest, maxNameLength] = [300, 3, 60];

/** Whether an event is probably a machine's, by what the sender says or by its user agent. */
export function isMachine({ properties, context }: SegmentEvent): boolean {
  const budget = { fields: maxFields };
  return saysMachine(properties, '', 0, budget) || saysMachine(context, '', 0, budget);
}

/** Whether a user agent is a known bot or fetches images for a mail client. */
export function isMachineAgent(agent: string): boolean {
  return agent !== '' && (mailProxies.test(agent) || isbot(agent));
}

/** Searches an object and the objects in it. */
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

/** Marketo sends an activity's attributes as a list of names and values. */
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

/** Whether a value is a yes, or any text except a no and “human”. */
function isText(value: unknown): boolean {
  if (isEmptyValue(value) || /^(?:not (?:a )?bot|human)$/i.test(String(value))) return false;
  const flag = readFlag(value, 'plain');
  return 'value' in flag ? flag.value : typeof value === 'string';
}

/** A user agent has a version. isbot takes any bare name for a bot, even “Chrome” and names of people. */
function isAgent(value: unknown): boolean {
  const agent = typeof value === 'string' ? value.slice(0, 500).trim() : '';
  return /\/\d/.test(agent) ? isMachineAgent(agent) : mailProxies.test(agent) || robots.test(agent);
}

function keyOf(field: string): string {
  return field.length > maxNameLength ? '' : field.toLowerCase().replace(/[^a-z0-9]/g, '');
}
