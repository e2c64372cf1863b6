import { existsSync } from 'node:fs';

/** What a real webmail and its Dovecot need that is missing on this machine; undefined if nothing is. */
export function missingFor(programs: readonly string[]): string | undefined {
  if (process.getuid?.() !== 0) return 'root, to start Dovecot';
  return programs.find((program) => !existsSync(program));
}

/**
 * Logs prominently what is not tested on this machine. Throws if nothing may be skipped.
 * @returns what is missing, as the reason to skip the tests.
 */
export function skipReason(what: string, missing: string | undefined): string | undefined {
  if (missing && process.env.PASSBACK_ALL_TESTS)
    throw new Error(`${what} can’t be tested: ${missing} is missing`);
  if (missing) console.warn(`\n!!! ${what} is NOT tested here: ${missing} is missing.\n`);
  return missing;
}
