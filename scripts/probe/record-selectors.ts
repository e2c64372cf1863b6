import type { DOMWindow } from 'jsdom';
import { isDisplayed } from '../../utils/sites/visible-text';

/** A selector that a reader queried. */
export interface RecordedQuery {
  selector: string;
  /** The line that queried it first, `utils/sites/gmail.ts:46`. */
  by: string | undefined;
  found: number;
  visible: number;
}

/** The queries of a page, in order. */
export interface Recording {
  queries: () => RecordedQuery[];
}

/** Matches lines of a reader itself, not of the modules that all readers share. */
const ownLine = /utils\/sites\/(?!page\.ts|is-element\.ts|visible-text\.ts)[\w/-]+\.ts:\d+/;

/**
 * Records every selector queried on a window's document from now on. It wraps that window's own prototypes,
 * so readers run unchanged and the extension contains no code for this.
 */
export function recordSelectors(window: DOMWindow): Recording {
  const records = new Map<string, { by: string | undefined; elements: Set<Element> }>();
  const note = (selector: string, elements: Iterable<Element>) => {
    const record = records.get(selector) ?? { by: callerOf(new Error().stack), elements: new Set() };
    for (const element of elements) record.elements.add(element);
    records.set(selector, record);
  };
  for (const { prototype } of [window.Document, window.Element, window.DocumentFragment]) {
    const { querySelector, querySelectorAll } = prototype;
    prototype.querySelector = function (this: ParentNode, selector: string) {
      const found: Element | null = querySelector.call(this, selector);
      note(selector, found ? [found] : []);
      return found;
    };
    prototype.querySelectorAll = function (this: ParentNode, selector: string) {
      const found = querySelectorAll.call(this, selector);
      note(selector, found);
      return found;
    };
  }
  return {
    queries: () =>
      [...records].map(([selector, { by, elements }]) => ({
        selector,
        by,
        found: elements.size,
        visible: [...elements].filter(isDisplayed).length,
      })),
  };
}

function callerOf(stack = ''): string | undefined {
  return ownLine.exec(stack)?.[0];
}
