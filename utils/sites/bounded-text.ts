import { elementsAndTexts } from './is-element';

const maxNodes = 300;

/** The beginning of an element's text, whatever the size of the page: at most about `longest` characters. */
export function boundedText(element: Element | null, longest: number): string {
  if (!element) return '';
  const walker = element.ownerDocument.createTreeWalker(element, elementsAndTexts);
  let text = '';
  for (let seen = 0; seen < maxNodes && text.length < longest && walker.nextNode(); seen++) {
    text += walker.currentNode.nodeValue?.slice(0, longest) ?? '';
  }
  return text;
}
