/**
 * A script for a page that resolves to when something was painted, in milliseconds since navigation began. A
 * string, because tsx adds helpers to functions that pages don't have.
 *
 * @param isThere an expression that is true once it is in the document.
 */
export function untilPainted(isThere: string): string {
  return `new Promise((done) => {
    const look = () => {
      if (!(${isThere})) return false;
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
      return true;
    };
    if (!look()) new MutationObserver((_, observer) => look() && observer.disconnect()).observe(document, { childList: true, subtree: true, characterData: true });
  })`;
}
