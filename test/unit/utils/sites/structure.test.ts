import { expect, test } from 'vitest';
import { findGrantedSite } from '../../../../utils/sites';
import { describeStructure } from '../../../../utils/sites/structure';
import { everyPage } from '../../../fixtures/pages/every-page';
import { pageAt } from './support';

/** Represents private content; put wherever a page can have any. */
const canary = 'canary';
const canaryMarkup = `<!-- ${canary} --><style>.${canary}{content:"${canary}"}</style><script type="text/x">${canary}</script>
<template>${canary}</template><input value="${canary}" placeholder="${canary}"><textarea>${canary}</textarea>
<p id="${canary}" class="${canary}" title="${canary}" data-name="${canary}" data-${canary}="1" data-x${canary}7="1">${canary}</p>
<x-${canary}>${canary}</x-${canary}><a href="https://${canary}.example/?${canary}">${canary}</a><svg><title>${canary}</title></svg>`;

test.each(everyPage)(
  'the structure of $title has tags, attribute names and counts, but no text or values from the page',
  ({ url, html }) => {
    const page = pageAt(
      `${url}#${canary}`,
      html.replace('</body>', `${canaryMarkup}</body>`).replace('<title>', `<title>${canary}`),
    );
    const site = findGrantedSite(new URL(url));
    if (!site) throw new Error(`no site for ${url}`);
    const structure = describeStructure(page.documentElement, site);
    expect(JSON.stringify(structure)).not.toMatch(
      /canary|Priya|Raman|Tomás|Hanne|northwind|decoy|@|https?:/i,
    );
    const { selectors, elements } = structure;
    expect(Object.values(selectors).reduce((sum, count) => sum + count)).toBeGreaterThan(0);
    expect(elements.join('\n')).toMatch(/^\d+ [a-z…-]+\[[a-z… -]*\]$/m);
  },
);
