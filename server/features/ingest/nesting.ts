/** How many levels of lists and objects an event may hold. Tools send six or seven. */
export const maxLevels = 32;

/** Why an event that is nested too deeply is refused. */
export const tooDeepReason = `The event is nested more than ${maxLevels} levels deep. Send a flatter event.`;

/**
 * Whether a parsed JSON value has more than `most` levels of lists and objects. Visits each value once and
 * uses no recursion, which would overflow the stack on exactly the values this guards against.
 */
export function isTooDeep(value: unknown, most: number = maxLevels): boolean {
  let level: object[] = isNested(value) ? [value] : [];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > most) return true;
    const next: object[] = [];
    for (const parent of level) {
      for (const child of Object.values(parent)) if (isNested(child)) next.push(child);
    }
    level = next;
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
