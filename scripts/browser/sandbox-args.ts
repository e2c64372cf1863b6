/** Chromium's sandbox refuses root. */
export const sandboxArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
