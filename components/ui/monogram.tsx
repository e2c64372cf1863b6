/** A person's initials in a circle, in place of a picture. Decorative: the name is always beside it. */
export function Monogram({ name, size = 'small' }: { name: string; size?: 'small' | 'large' }) {
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-full bg-track font-semibold text-ink-2 forced-colors:border ${size === 'large' ? 'size-10 text-heading' : 'size-[30px] text-small'}`}
    >
      {initials(name)}
    </span>
  );
}

/** The first letters of the first and last word: `Priya van der Raman` is `PR`. */
function initials(name: string): string {
  const words = name.split(/[\s\p{P}]+/u).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word && [...word][0]);
  return letters.join('').toLocaleUpperCase();
}
