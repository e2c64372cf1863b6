import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

/** A text of `public/_locales`. */
export type MessageKey = keyof typeof messages;
/** A text that differs by number: it stands there as `<key>_one` and `<key>_other`. */
export type CountKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_one`
    ? Base
    : never
  : never;

type Messages = Readonly<Record<string, { message: string }>>;

/** The rep's own choice of language, loaded before the first paint. Without it the browser chooses. */
let chosen: Messages | undefined;

/** A text in the rep's language; `$1`, `$2` … are replaced in order. */
export function text(key: MessageKey, ...parts: (string | number)[]): string {
  return optionalText(key, ...parts) ?? key;
}

/** A text whose key is made at run time, as those of a team's words. @returns undefined where there is none. */
export function optionalText(key: string, ...parts: (string | number)[]): string | undefined {
  const words = parts.map(String);
  if (!chosen) return browser.i18n.getMessage(key as never, words) || undefined;
  return chosen[key]?.message.replace(/\$(\d)/g, (_, place) => words[Number(place) - 1] ?? '');
}

/** A text that depends on a number, which is its `$1`: `1 piece`, `3 pieces`, by the language's own rule. */
export function countText(key: CountKey, count: number, ...parts: (string | number)[]): string {
  const form = new Intl.PluralRules(locale()).select(count) === 'one' ? 'one' : 'other';
  return text(`${key}_${form}`, new Intl.NumberFormat(locale()).format(count), ...parts);
}

/** What numbers and dates are written by: the browser's own region where it speaks the language of the texts. */
export function locale(): string {
  const language = text('locale');
  const own = chosen ? navigator.language : browser.i18n.getUILanguage();
  return own.split('-')[0] === language ? own : language;
}

/** Takes another language than the browser's into use for this page. */
export async function loadLanguage(language: string): Promise<void> {
  const response = await fetch(`/_locales/${language}/messages.json`);
  chosen = await response.json();
}
