const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const length = 32;

/** A random secret of 32 letters and digits that any tool accepts: about 180 bits. */
export function generateSecret(): string {
  const characters: string[] = [];
  while (characters.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // The remainder alone would favor the first letters.
      const letter = byte < 256 - (256 % alphabet.length) ? alphabet[byte % alphabet.length] : undefined;
      if (letter && characters.length < length) characters.push(letter);
    }
  }
  return characters.join('');
}
