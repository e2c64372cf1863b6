import { expect, test } from 'vitest';
import { findGrantedSite } from '../../../../utils/sites';
import { describeStructure } from '../../../../utils/sites/structure';
import { everyPage } from '../../../fixtures/pages/every-page';
import { pageAt } from './support';

/** A word that represents the page's content, put wherever a page can have content. */
const canary = 'canary';
const canaries = `<!-- ${canary} --><style>.${canary}{content:"${canary}"}</style><script type="text/x">${canary}</script>
<template>${canary}</template><input value="${canary}" placeholder="${canary}"><textarea>${canary}</textarea>
<p id="${canary}" class="${canary}" title="${canary}" data-name="${canary}" data-${canary}="1" data-x${canary}7="1">${canary}</p>
<x-${canary}>${canary}</x-${canary}><a href="https://${canary}.example/?${canary}">${canary}</a><svg><title>${canary}</title></svg>`;

test.each(everyPage)(
  'a report on $title has tags, attribute names and counts, but no text or values from the page',
  ({ url, html }) => {
    const page = pageAt(
      `${url}#${canary}`,
      html.replace('</body>', `${canaries}</body>`).replace('<title>', `<title>${canary}`),
    );
    const site = findGrantedSite(new URL(url));
    if (!site) throw new Error(`no site for ${url}`);
    const report = JSON.stringify(describeStructure(page.documentElement, site));
    expect(report).not.toMatch(/canary|Priya|Raman|Tomás|Hanne|northwind|decoy|@|https?:/i);
    const { selectors, elements } = describeStructure(page.documentElement, site);
    expect(Object.values(selectors).reduce((sum, count) => sum + count)).toBeGreaterThan(0);
    expect(elements.join('\n')).toMatch(/^\d+ [a-z…-]+\[[a-z… -]*\]$/m);
  },
);
