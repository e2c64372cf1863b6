/** Whether a node is an element, in whatever window: the classes of another window are others. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
