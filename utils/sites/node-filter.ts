/** What a tree walker visits. `NodeFilter` is a global only in browsers, not where tests and the probe run. */
export const showElementsAndTexts = 0x1 | 0x4;

/** What a tree walker's filter returns. Rejecting an element skips everything in it. */
export const [filterAccept, filterReject] = [1, 2] as const;
