import { cleanText } from '../../identity/clean-text';
import { readMailbox } from '../person';
import { visibleText } from '../visible-text';

/** “From” in Outlook's languages. It tells a sender without an address from a category. */
const fromLabel =
  /^(?:from|von|de|da|van|fr[aå]n?|od|от|від|kimden|gönderen|lähettäjä|feladó|de la|από|dari|daripada|từ|差出人|发件人|寄件者|寄件人|보낸 사람|من|از|מאת|จาก|प्रेषक|saatja|nuo|no|pošiljatelj)$/iu;

/** Whether an element shows the sender: its label names the same mailbox as its text. */
export function isSender(element: Element): boolean {
  if (element.id.endsWith('_FROM')) return true;
  const label = labelOf(element);
  const shown = readMailbox(visibleText(element, 1000));
  const labelled = readMailbox(label?.mailbox);
  if (
    !label ||
    shown.name !== labelled.name ||
    (shown.address ?? labelled.address) !== (labelled.address ?? shown.address)
  ) {
    return false;
  }
  return labelled.address !== undefined || shown.address !== undefined || fromLabel.test(label.prefix);
}

/** The mailbox in a sender's label, without the word before it. */
export function labelledMailbox(element: Element): { name?: string; address?: string } | undefined {
  const label = labelOf(element);
  return label && readMailbox(label.mailbox);
}

function labelOf(element: Element): { prefix: string; mailbox: string } | undefined {
  const label = cleanText(element.getAttribute('aria-label'), 1000);
  const [, prefix, mailbox] = /^([^:：@<]{1,30}?)\s*[:：]\s*(.+)$/s.exec(label ?? '') ?? [];
  return prefix && mailbox ? { prefix, mailbox } : undefined;
}
