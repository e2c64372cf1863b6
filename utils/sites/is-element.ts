/** Whether a node is an element. `instanceof Element` fails for nodes of another window, such as a frame's. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1; // Node.ELEMENT_NODE
}
