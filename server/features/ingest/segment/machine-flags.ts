/** What marks a machine: a yes, a no, or any text that isn't a no. */
export type MachineSign = 'yes' | 'no' | 'text';

/**
 * The fields with which senders mark acts by machines; names are in lowercase without separators. Where a
 * name comes from a sender's documentation, the comment says so. The others are common spellings.
 */
export const machineFlags: ReadonlyMap<string, MachineSign> = new Map([
  // Braze, Currents: machine_open, is_suspected_bot_click, suspected_bot_click_reason.
  ...named('yes', 'machineopen; issuspectedbotclick; suspectedbotclick; issuspectedbot; suspectedbot'),
  ['suspectedbotclickreason', 'text'],
  // SendGrid, event webhook: sg_machine_open.
  ...named('yes', 'sgmachineopen'),
  // Klaviyo, properties of Opened Email and Clicked Email, and ActiveCampaign's reports: Machine Open, Apple Privacy Open, Bot Click.
  ...named(
    'yes',
    'appleprivacyopen; appleprivacy; isappleprivacyopen; botclick; isbotclick; botopen; isbotopen',
  ),
  // Marketo, Open Email and Click Email: Is Bot Activity, Bot Activity Pattern (“N/A” if there is none).
  ...named('yes', 'isbotactivity; botactivity'),
  ['botactivitypattern', 'text'],
  // HubSpot, email events: filteredEvent, filtered_event, for bots and for addresses that the account
  // excludes.
  ...named('yes', 'filteredevent; isfilteredevent'),
  // Customer.io, email_opened and email_clicked: machine, human, proxied, prefetched.
  ...named('yes', 'machine; ismachine; proxied; prefetched'),
  ...named('no', 'human; ishuman; humanopen; humanclick'),
  // SparkPost, user_agent_parsed: is_proxy, is_prefetched.
  ...named('yes', 'isproxy; isprefetched'),
  // Iterable, emailOpen: proxySource, such as “Apple” or “Gmail”.
  ['proxysource', 'text'],
  // Mailgun, client-info: bot, such as “apple” or “generic”. Here as flattened by a form or mapping.
  ['clientinfobot', 'text'],
  // Resend, AhaSend, and others: is_bot, also in an object of its own. Spotler: Is Bot, Bot Reason.
  ...named('yes', 'isbot; bot; isbotevent; botdetected; isrobot; iscrawler; crawler; isautomated'),
  ['botreason', 'text'],
  // Apple's Mail Privacy Protection and non-human interactions, as mail tools call them.
  ...named(
    'yes',
    'mpp; ismpp; mppopen; ismppopen; applempp; isapplempp; applempopen; nhi; isnhi; nonhuman; isnonhuman',
  ),
  ...named(
    'yes',
    'machineopened; ismachineopen; ismachineopened; machineclick; ismachineclick; machineclicked',
  ),
  ...named('yes', 'autoopen; isautoopen; nonhumaninteraction; isnonhumaninteraction; proxyopen; isproxyopen'),
]);

/**
 * Objects in which a plain `bot`, `client-type`, or `name` is about the program: Mailgun's and Postmark's.
 */
export const clientBags = new Set([
  'client',
  'clientinfo',
  'browser',
  'useragentparsed',
  'uaparsed',
  'device',
  'os',
]);

/** Fields for the user agent. */
export const agentFields = new Set(
  [
    'useragent',
    'ua',
    'agent',
    'useragentstring',
    'useragentraw',
    'rawuseragent',
    'browseruseragent',
    'httpuseragent',
  ].concat(['clientuseragent', 'contextuseragent', 'deviceuseragent', 'hituseragent', 'useragentused']),
);

/** Objects about something other than the act: who someone is and what they bought. */
export const otherBags = new Set([
  'traits',
  'products',
  'items',
  'contact',
  'person',
  'user',
  'company',
  'customer',
]);

function named(sign: MachineSign, names: string): [string, MachineSign][] {
  return names.split(';').map((name) => [name.trim(), sign]);
}
