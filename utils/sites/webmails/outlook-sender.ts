import { cleanText } from '../../identity/clean-text';
import { readMailbox } from '../person';
import { visibleText } from '../visible-text';

/**
 * “From” in Outlook's languages, needed only for a sender without an address, to tell them from a category.
 */
const from =
  /^(?:from|von|de|da|van|fr[aå]n?|od|от|від|kimden|gönderen|lähettäjä|feladó|de la|από|dari|daripada|từ|差出人|发件人|寄件者|寄件人|보낸 사람|من|از|מאת|จาก|प्रेषक|saatja|nuo|no|pošiljatelj)$/iu;

export function isSender(element: Element): boolean {
  if (element.id.endsWith('_FROM')) return true;
  const label = labelOf(element);
  const [words, found] = [readMailbox(visibleText(element, 1000)), readMailbox(label?.said)];
  if (
    !label ||
    words.name !== found.name ||
    (words.address ?? found.address) !== (found.address ?? words.address)
  ) {
    return false;
  }
  return found.address !== undefined || words.address !== undefined || from.test(label.before);
}

/** The mailbox in a sender's label, without the word before it. */
export function labelledMailbox(element: Element): { name?: string; address?: string } | undefined {
  const label = labelOf(element);
  return label && readMailbox(label.said);
}

function labelOf(element: Element): { before: string; said: string } | undefined {
  const label = cleanText(element.getAttribute('aria-label'), 1000);
  const [, before, found] = /^([^:：@<]{1,30}?)\s*[:：]\s*(.+)$/s.exec(label ?? '') ?? [];
  return before && found ? { before, said: found } : undefined;
}
