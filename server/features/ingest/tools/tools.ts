import { activecampaign } from './activecampaign';
import { brevo } from './brevo';
import { calCom } from './cal-com';
import { calendly } from './calendly';
import { customerIo } from './customer-io';
import { ghost } from './ghost';
import { googleAds } from './google-ads';
import { hubspot } from './hubspot';
import { jotform } from './jotform';
import { klaviyo } from './klaviyo';
import { linkedin } from './linkedin';
import { mailchimp } from './mailchimp';
import { mailgun } from './mailgun';
import { mautic } from './mautic';
import { meta } from './meta';
import { postmark } from './postmark';
import { rudderstack } from './rudderstack';
import { segment } from './segment';
import { sendgrid } from './sendgrid';
import { tally } from './tally';
import type { Tool } from './tool';
import { typeform } from './typeform';
import { wordpress } from './wordpress';
import { zoom } from './zoom';

/** The tools whose message formats and signatures we know, in the order that the console lists them. */
export const tools: readonly Tool[] = [
  hubspot,
  mautic,
  ghost,
  activecampaign,
  brevo,
  mailchimp,
  klaviyo,
  customerIo,
  sendgrid,
  mailgun,
  postmark,
  zoom,
  calendly,
  calCom,
  typeform,
  tally,
  jotform,
  wordpress,
  googleAds,
  meta,
  linkedin,
  segment,
  rudderstack,
];

const byName = new Map(tools.map((tool) => [plain(tool.id), tool]));

/** Finds a tool by its name, ignoring case and separators: `Google_Ads` is `google-ads`. */
export function findTool(name: string): Tool | undefined {
  return byName.get(plain(name.slice(0, 100)));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
