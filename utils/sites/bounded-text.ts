import { elementsAndTexts } from './is-element';

const maxNodes = 300;

/** The start of an element's text, at most about `longest` characters, however large the page is. */
export function boundedText(element: Element | null, longest: number): string {
  if (!element) return '';
  const walker = element.ownerDocument.createTreeWalker(element, elementsAndTexts);
  let text = '';
  for (let seen = 0; seen < maxNodes && text.length < longest && walker.nextNode(); seen++) {
    text += walker.currentNode.nodeValue?.slice(0, longest) ?? '';
  }
  return text;
}
