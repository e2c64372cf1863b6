import { existsSync } from 'node:fs';

/** What a real webmail and its Dovecot need that this machine lacks; undefined if nothing is missing. */
export function missingFor(programs: readonly string[]): string | undefined {
  if (process.getuid?.() !== 0) return 'root, to start Dovecot';
  return programs.find((program) => !existsSync(program));
}

/**
 * Says loudly what is not tested on this machine; where nothing may be skipped, it is a failure.
 *
 * @returns what is missing, for the tests to skip themselves by.
 */
export function skipReason(what: string, missing: string | undefined): string | undefined {
  if (missing && process.env.PASSBACK_ALL_TESTS)
    throw new Error(`${what} can’t be tested: ${missing} is missing`);
  if (missing) console.warn(`\n!!! ${what} is NOT tested here: ${missing} is missing.\n`);
  return missing;
}
