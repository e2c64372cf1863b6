/** Runs before the page: keeps whatever an extension could leave behind or say. */
export const recorder = `
  window.heard = [];
  new MutationObserver((changes) => window.heard.push(...changes.map((c) => 'mutation ' + c.type + ' ' + c.target.nodeName)))
    .observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
  addEventListener('message', (e) => window.heard.push('message ' + JSON.stringify(e.data)), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { window.heard.push('event ' + event.type); return dispatch.call(this, event); };
  new PerformanceObserver((list) => window.heard.push(...list.getEntries().map((e) => 'resource ' + e.name))).observe({ type: 'resource', buffered: true });
`;
