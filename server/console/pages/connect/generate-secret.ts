const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const length = 32;

/** A random secret of 32 letters and digits that any tool accepts: about 180 bits. */
export function generateSecret(): string {
  const made: string[] = [];
  while (made.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // The remainder alone would favor the first letters.
      const letter = byte < 256 - (256 % letters.length) ? letters[byte % letters.length] : undefined;
      if (letter && made.length < length) made.push(letter);
    }
  }
  return made.join('');
}
