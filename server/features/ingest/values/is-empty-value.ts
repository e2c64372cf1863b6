import { brokenFormulas, emptyNames, emptyWords, notFoundErrors } from './empty-values';
import { folded, plainText } from './value-read';

/** Placeholders that a mail tool, form, or CRM should have filled in. */
const templates = [
  /\{{2,3}[^{}]{0,100}\}{2,3}/g, // HubSpot, Marketo, Customer.io, Klaviyo, Brevo, Zapier
  /%%[^%]{0,100}%%/g, // Pardot, Salesforce Marketing Cloud
  /\*\|[^|]{0,100}\|\*/g, // Mailchimp, Mandrill
  /\[\[[^[\]]{0,100}\]\]/g, // Constant Contact, Mailjet
  /\{%[^%{}]{0,100}%\}/g, // Liquid, Jinja
  /<%[^<>%]{0,100}%>/g, // ERB, EJS
  /[$#@]\{[^{}]{0,100}\}/g, // JavaScript, Ruby, Power Automate
  /\{!?[\p{L}_$][\p{L}\p{N} _.:=|$]{0,100}\}/gu, // Salesforce, Mautic; without hyphens, which GUIDs in braces have
  /%[\p{L}_][\p{L}\p{N} _.-]{0,100}%/gu, // ActiveCampaign
  /~[\p{L}_][\p{L}\p{N}_.]{0,100}~/gu, // Keap
];

/** What MySQL and spreadsheets write for a date that was never set. */
const zeroDate = /^(?:0{4}[-./]00[-./]00|00[-./]00[-./]0{4})(?:[ T]00:00(?::00(?:\.0{1,9})?)?Z?)?$/;

/**
 * Whether a value means nothing: empty, invisible, a placeholder such as `N/A`, `(not set)`, or `k. A.`, an
 * unfilled template such as `{{first_name}}`, or a spreadsheet error. Lists and objects mean nothing if they
 * are empty.
 *
 * @param of use `name` for the name of a person or company, which may be `None` or `Null`.
 */
export function isEmptyValue(raw: unknown, of: 'any' | 'name' = 'any'): boolean {
  if (raw === undefined || raw === null || Number.isNaN(raw)) return true;
  if (typeof raw === 'object') return Object.keys(raw).length === 0 && !(raw instanceof Date);
  if (typeof raw !== 'string') return false;
  const text = plainText(raw);
  if (/^[-–—‐‑−_.,;:/\\|?*'"`´’‘“”„«»~=…·•#()[\]{}<>\s]*$/.test(text)) return true;
  if (isTemplate(text) || zeroDate.test(text)) return true;
  const bare = text.replaceAll(' ', '').replace(/^["'“”„«([<{]{1,3}|["'“”«»)\]>}]{1,3}$/g, '');
  if (isSpreadsheetError(text) || notFoundErrors.has(folded(bare))) return true;
  if (of === 'name') return emptyNames.has(bare);
  return emptyWords.has(folded(bare)) || emptyWords.has(folded(text.replaceAll(' ', '')));
}

/** Whether a text consists only of template placeholders, such as `{{first_name}} {{last_name}}`. */
export function isTemplate(text: string): boolean {
  if (!/[{%*[<~]/.test(text) || text.length > 500) return false;
  const rest = templates.reduce((left, template) => left.replace(template, ''), text);
  return rest !== text && !/[\p{L}\p{N}]/u.test(rest);
}

/**
 * Whether a value is a broken spreadsheet formula, such as `#REF!` or `#WERT!`. It counts as empty, but the
 * original value is lost, so report it where that matters. `#N/A` isn't one: its lookup found nothing.
 */
export function isSpreadsheetError(raw: unknown): boolean {
  if (typeof raw !== 'string') return false;
  const text = folded(plainText(raw)).replaceAll(' ', '');
  return brokenFormulas.has(text) || /^#{4,}$/.test(text);
}
