/**
 * Whether a node is an element, in any window. `instanceof` fails because each window has its own classes.
 */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** What a tree walker visits: `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`. */
export const elementsAndTexts = 0x1 | 0x4;
