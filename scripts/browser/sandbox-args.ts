/** Chromium's sandbox doesn't work as root. */
export const sandboxArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
