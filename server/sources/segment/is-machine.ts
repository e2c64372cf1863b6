import { isbot } from 'isbot';
import type { SegmentEvent } from '../../../utils/contract/segment';

/** What fetches a mail's pictures for its reader, before anybody has read it (seen in logs of 2024 and 2025). */
const mailProxies =
  /GoogleImageProxy|YahooMailProxy|^Mozilla\/5\.0$|BarracudaCentral|Proofpoint|Mimecast|SafeLinks/i;

/** Flags by which mail systems say that they think so themselves. */
const flags = [
  'machine_open',
  'machineOpen',
  'is_bot',
  'isBot',
  'bot',
  'prefetched',
  'apple_privacy',
  'sg_machine_open',
];

/** Whether a machine likely did it: by what the sender says of it, or by the program it was done with. */
export function isMachine({ properties, context }: SegmentEvent): boolean {
  if (flags.some((flag) => properties[flag] === true || properties[flag] === 'true')) return true;
  const said = context?.userAgent ?? properties.user_agent ?? properties.userAgent ?? properties.useragent;
  const agent = typeof said === 'string' ? said.slice(0, 500) : '';
  return isMachineAgent(agent);
}

/** Whether a program is a known robot, or one that fetches for a mail's reader. */
export function isMachineAgent(agent: string): boolean {
  return agent !== '' && (mailProxies.test(agent) || isbot(agent));
}
