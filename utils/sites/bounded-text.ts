import { showElementsAndTexts } from './node-filter';

const maxNodes = 300;

/** The start of an element's text: about `maxLength` characters at most, however large the page is. */
export function boundedText(element: Element | null, maxLength: number): string {
  if (!element) return '';
  const walker = element.ownerDocument.createTreeWalker(element, showElementsAndTexts);
  let text = '';
  for (let visited = 0; visited < maxNodes && text.length < maxLength && walker.nextNode(); visited++) {
    text += walker.currentNode.nodeValue?.slice(0, maxLength) ?? '';
  }
  return text;
}
