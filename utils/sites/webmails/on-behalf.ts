import { foldName } from '../../identity/clean-text';

/** “via” between two names, as group mail writes it. */
const via =
  /\s(?:via|vía|über|durch|a través de|por medio de|através de|por intermédio de|par l[’'](?:intermédiaire|entremise) de|au nom de|tramite|per conto di|namens|genom|gjennom|gennem|kautta|przez|prostřednictvím|prin|через|μέσω|melalui|qua|thông qua|عبر|من خلال|דרך|באמצעות|के माध्यम से)\s+\S|\S\s*(?:経由|通过|通過|透過|通じて|을 통해|를 통해|통해|aracılığıyla|üzerinden)(?=$|[\s)）]|\p{L})/iu;

/** “'Priya Raman' via Sales”: the sender's own name in quotes, followed by more text. */
const quoted = /^['"‘“„「][^'"’”“」]+['"’”“」]\s+[\p{Ll}\p{Lo}]\S*\s+\S/u;

/** Small words in surnames: “Maria de Souza” writes for herself. */
const particle =
  /^(?:de|da|das|do|dos|di|del|della|der|den|des|du|la|le|van|von|vom|vander|ten|ter|te|zu|zum|zur|af|av|bin|bint|ibn|al|el|e|y|i|und|and|san|st)$/;

/**
 * Whether a group's address sends on someone's behalf: “Priya Raman via Sales” <sales@…>. The address is the
 * group's, in any language. If the word for “via” isn't known, the name must end the way the address begins,
 * after a lowercase word.
 */
export function isOnBehalf(name: string, email: string): boolean {
  const short = name.slice(0, 300).trim();
  if (via.test(short) || quoted.test(short)) return true;
  const words = short.split(/\s+/);
  const localPart = foldName(email.slice(0, email.lastIndexOf('@'))).replaceAll(' ', '');
  return words.some((word, at) => {
    const isLinkWord = at > 0 && at < words.length - 1 && /^\p{Ll}+$/u.test(word) && !particle.test(word);
    return isLinkWord && foldName(words.slice(at + 1).join('')).replaceAll(' ', '') === localPart;
  });
}
