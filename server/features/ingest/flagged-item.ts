import type { IntakeItem } from './intake-item';
import { cleanEmailCell } from './values/clean-email-cell';
import { isJunkId } from './values/is-junk-id';
import { readFlag } from './values/read-flag';

/** What an entry says about itself, and whom it is about. */
interface FlaggedEntry {
  test: unknown;
  erase: unknown;
  email: unknown;
  userId: string | undefined;
}

/**
 * Reads an entry that isn't to be stored: a test, an erasure, or one whose flags can't be read. An erasure is
 * never guessed, because it can't be undone.
 *
 * @param explain says how to fix a flag that is neither yes nor no.
 * @returns undefined if the entry is to be stored.
 */
export function flaggedItem(
  { test, erase, email, userId }: FlaggedEntry,
  explain: (flag: 'test' | 'erase') => string,
): IntakeItem | undefined {
  const isTest = readFlag(test, 'test');
  if ('issue' in isTest) return { kind: 'refusal', reason: explain('test') };
  if ('value' in isTest && isTest.value) {
    return { kind: 'notice', text: 'The sender marked this message as a test, so it wasn’t stored.' };
  }
  const isErasure = readFlag(erase, 'erase');
  if ('issue' in isErasure) return { kind: 'refusal', reason: explain('erase') };
  return 'value' in isErasure && isErasure.value ? erasureOf(email, userId) : undefined;
}

/** Reads the keys as events do, because a person is found only by the same normal form. */
function erasureOf(rawEmail: unknown, rawUser: string | undefined): IntakeItem {
  const cell = cleanEmailCell(rawEmail);
  const email = 'value' in cell ? cell.value : undefined;
  const userId = isJunkId(rawUser) ? undefined : rawUser?.trim();
  if (email || userId) return { kind: 'erase', person: { email, userId } };
  const reason =
    'An erasure request doesn’t identify a person. Send an email address or a user ID, or erase the person on their lead’s page.';
  return { kind: 'refusal', reason };
}
