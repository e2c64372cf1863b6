import { afterEach, expect, test } from 'vitest';
import { sites } from '../../../../utils/sites';
import { webmail } from '../../../../utils/sites/webmails/webmail';
import { addresses } from '../../../fixtures/pages/addresses';
import { everyPage } from '../../../fixtures/pages/every-page';
import { pageAt } from './support';

/** What large pages are filled with: the kinds of content that could slow a reader down. */
const kinds: Record<string, (index: number) => string> = {
  'rows with an address': (index) => `<div class="row"><span>row${index}@decoy.example</span></div>`,
  'links to addresses': (index) => `<a href="mailto:a${index}@decoy.example">A ${index}</a>`,
  'addresses in prose': (index) => `<p>Write to a${index}@decoy.example for more of what we say here.</p>`,
  'headings and addresses': (index) => `<h3>Title ${index}</h3><div title="a${index}@decoy.example">A</div>`,
  'texts that look like addresses': () => '<div>@ a@b @c</div>',
  'rows without an address': (index) => `<div><span>Post ${index}</span><a href="/${index}">More</a></div>`,
};
const lists: Record<string, [string, string]> = {
  'in a list': ['<ul><li>', '</li></ul>'],
  'in a table': ['<table><tbody><tr><td>', '</td></tr></tbody></table>'],
  'side by side': ['<div>', '</div>'],
};

function large(
  size: number,
  row: (index: number) => string,
  [open, close]: [string, string],
  around = '',
): string {
  const [outer = '', inner = ''] = /^(<(?:ul|table><tbody)>)?(.*)$/.exec(open)?.slice(1) ?? [];
  const [innerEnd, outerEnd] = outer
    ? [
        close.replace(/(?:<\/tbody><\/table>|<\/ul>)$/, ''),
        /(?:<\/tbody><\/table>|<\/ul>)$/.exec(close)?.[0] ?? '',
      ]
    : [close, ''];
  const rows = Array.from({ length: size }, (_, index) => inner + row(index) + innerEnd).join('');
  return `<!doctype html><title>Question</title><body><h1>Inbox</h1>${outer}${rows}${outerEnd}${around}</body>`;
}

let restore: (() => void)[] = [];
afterEach(() => {
  for (const undo of restore) undo();
  restore = [];
});

/**
 * Counts the reader's own calls to the DOM (not those inside jsdom's selectors): queries, tree walks and
 * steps to a neighbour.
 */
function countWork(page: Document): () => number {
  const view = page.defaultView;
  let count = 0;
  let depth = 0;
  const counted = (work: () => unknown) => {
    if (depth === 0) count++;
    depth++;
    try {
      return work();
    } finally {
      depth--;
    }
  };
  const methods = [
    [
      view?.Element.prototype,
      ['matches', 'closest', 'querySelector', 'querySelectorAll', 'getAttribute', 'hasAttribute'],
    ],
    [view?.Document.prototype, ['querySelector', 'querySelectorAll', 'createTreeWalker']],
    [view?.TreeWalker.prototype, ['nextNode']],
    [view?.Node.prototype, ['contains']],
  ] as const;
  for (const [prototype, names] of methods) {
    for (const name of names) {
      const original = prototype && Object.getOwnPropertyDescriptor(prototype, name);
      if (!prototype || !original) continue;
      const call: unknown = original.value;
      if (typeof call !== 'function') continue;
      Object.defineProperty(prototype, name, {
        ...original,
        value(this: unknown, ...given: unknown[]) {
          return counted(() => Reflect.apply(call, this, given));
        },
      });
      restore.push(() => Object.defineProperty(prototype, name, original));
    }
  }
  for (const [prototype, name] of [
    [view?.Node.prototype, 'parentElement'],
    [view?.Element.prototype, 'previousElementSibling'],
    [view?.Node.prototype, 'nodeValue'],
  ] as const) {
    const original = prototype && Object.getOwnPropertyDescriptor(prototype, name);
    const get = original?.get;
    if (!prototype || !original || !get) continue;
    Object.defineProperty(prototype, name, {
      ...original,
      get(this: unknown) {
        return counted(() => Reflect.apply(get, this, []));
      },
    });
    restore.push(() => Object.defineProperty(prototype, name, original));
  }
  return () => count;
}

function workOf(read: (page: Element, url: URL) => unknown, url: string, html: string): number {
  const page = pageAt(url, html);
  const count = countWork(page);
  read(page.documentElement, new URL(url));
  return count();
}

const largePages = Object.entries(kinds).flatMap(([kind, row]) =>
  Object.entries(lists).map(([layout, list]) => ({ kind, layout, row, list })),
);

test.each(largePages)(
  'the generic webmail reader takes at most about twice the work for twice as many $kind $layout',
  ({ row, list }) => {
    const work = (size: number) =>
      workOf(
        (page, url) => webmail.read(page, url),
        'https://post.acme-sales.example/',
        large(size, row, list),
      );
    const [small, twice] = [work(150), work(300)];
    expect(twice).toBeLessThan(small * 2.3 + 500);
  },
);

test.each([...sites, webmail])('$id takes at most about twice the work for a page twice as large', (site) => {
  const url = addresses[site.id]?.examples[0] ?? '';
  const own = everyPage.find((page) => page.site === site.id)?.html ?? '';
  const work = (size: number) => {
    const rows = Array.from({ length: size }, (_, index) => {
      const address = `row${index}@decoy.example`;
      return `<div class="row" role="listitem"><a href="mailto:${address}" title="${address}">Row</a><span>${address}</span></div>`;
    }).join('');
    const html = own ? own.replace('</body>', `${rows}</body>`) : `<body>${rows}</body>`;
    return workOf((page, at) => site.read(page, at), url, html);
  };
  const [small, twice] = [work(150), work(300)];
  expect(twice).toBeLessThan(small * 2.3 + 500);
});
