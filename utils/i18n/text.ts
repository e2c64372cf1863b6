import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

/** A message key in `public/_locales`. */
export type MessageKey = keyof typeof messages;
/** A message that depends on a number, stored as `<key>_one` and `<key>_other`. */
export type CountKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_one`
    ? Base
    : never
  : never;

type Messages = Readonly<Record<string, { message: string }>>;

/**
 * Messages in the language the rep chose, loaded before the first paint. If unset, the browser's language is
 * used.
 */
let loaded: Messages | undefined;

/** A message in the rep's language; `$1`, `$2` … are replaced in order. */
export function text(key: MessageKey, ...parts: (string | number)[]): string {
  return optionalText(key, ...parts) ?? key;
}

/**
 * A message whose key is built at run time, such as a picklist option's. @returns undefined if there is none.
 */
export function optionalText(key: string, ...parts: (string | number)[]): string | undefined {
  const substitutions = parts.map(String);
  if (!loaded) return browser.i18n.getMessage(key as never, substitutions) || undefined;
  return loaded[key]?.message.replace(/\$(\d)/g, (_, index) => substitutions[Number(index) - 1] ?? '');
}

/**
 * A message that depends on a number, which is its `$1`: `1 item`, `3 items`, by the language's plural
 * rules.
 */
export function countText(key: CountKey, count: number, ...parts: (string | number)[]): string {
  return text(`${key}_${pluralForm(count)}`, new Intl.NumberFormat(locale()).format(count), ...parts);
}

/** The form of a message for a number, by the language's plural rules. */
export function pluralForm(count: number): 'one' | 'other' {
  return new Intl.PluralRules(locale()).select(count) === 'one' ? 'one' : 'other';
}

/**
 * The locale for numbers and dates: the browser's regional variant if it matches the language of the
 * messages.
 */
export function locale(): string {
  const language = text('locale');
  const preferred = loaded ? navigator.language : browser.i18n.getUILanguage();
  return preferred.split('-')[0] === language ? preferred : language;
}

/** Switches this page to a language other than the browser's. */
export async function loadLanguage(language: string): Promise<void> {
  const response = await fetch(`/_locales/${language}/messages.json`);
  loaded = await response.json();
}
