/**
 * Says loudly what is not tested on this machine; where nothing may be skipped, it is a failure.
 *
 * @returns what is missing, for the tests to skip themselves by.
 */
export function sayMissing(what: string, missing: string | undefined): string | undefined {
  if (missing && process.env.PASSBACK_ALL_TESTS)
    throw new Error(`${what} can’t be tested: ${missing} is missing`);
  if (missing) console.warn(`\n!!! ${what} is NOT tested here: ${missing} is missing.\n`);
  return missing;
}
