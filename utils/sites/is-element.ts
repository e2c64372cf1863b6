/** Whether a node is an element, in whatever window: the classes of another window are others. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** What a tree walker stops at, as `NodeFilter` has it. */
export const elementsAndTexts = 0x1 | 0x4;
