import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findGrantedSite, findSite, sites } from '../../../../utils/sites';
import { findGrantedAddress, pageIdentity, siteAddresses } from '../../../../utils/sites/addresses';
import type { Site } from '../../../../utils/sites/site';
import { addresses } from '../../../fixtures/pages/addresses';
import { everyPage } from '../../../fixtures/pages/every-page';
import { pageAt } from './support';

const documented = readFileSync('docs/sites.md', 'utf8');

function addressesOf({ id }: Site) {
  const known = addresses[id];
  if (!known) throw new Error(`test/fixtures/pages/addresses.ts has no addresses of the site “${id}”`);
  return known;
}

describe.each(sites)('$id', (site) => {
  const { examples, counterExamples } = addressesOf(site);

  test.each(examples)('%s belongs to this site and no other', (example) => {
    expect(sites.filter(({ matches }) => matches(new URL(example)))).toEqual([site]);
  });

  test.each(counterExamples)('%s does not belong to this site', (example) => {
    expect(site.matches(new URL(example))).toBe(false);
  });

  test('has an invented page among the fixtures, which every reader is tested with', () => {
    expect(everyPage.map((page) => page.site)).toContain(site.id);
  });

  test('is listed in docs/sites.md', () => {
    expect(documented).toContain(site.name.replace(/^LinkedIn (?=.)| Mail$/g, ''));
  });

  test('shows nobody on an empty page and leaves it unchanged', () => {
    const [example = ''] = examples;
    const page = pageAt(example, '<!doctype html><title>x</title>');
    const before = page.documentElement.outerHTML;
    expect(site.read(page.documentElement, new URL(example)).status).toMatch(/mounting|nobody/);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

test('the panel recognizes the same sites as the readers, in the same order', () => {
  expect(siteAddresses.map(({ id }) => id)).toEqual(sites.map(({ id }) => id));
  for (const { examples } of Object.values(addresses)) {
    for (const url of examples.map((example) => new URL(example))) {
      const site = findGrantedSite(url);
      expect(findGrantedAddress(url)?.id).toBe(site?.id);
      expect(site?.isWatched === true).toBe(site?.watch !== undefined);
    }
  }
});

test('a profile keeps its identity under overlays and queries, and another person is another page', () => {
  const identity = (url: string) => pageIdentity(new URL(url));
  const profile = identity('https://www.linkedin.com/in/priya-raman/');
  expect(identity('https://www.linkedin.com/in/Priya-Raman/overlay/contact-info/?x=1#y')).toBe(profile);
  expect(identity('https://www.linkedin.com/in/tomas-ibanez/')).not.toBe(profile);
});

test('an unknown address belongs to no site, unless the rep added its host as a webmail', () => {
  expect(findSite(new URL('https://example.com/'))).toBeUndefined();
  const { examples = [], counterExamples = [] } = addresses.webmail ?? {};
  for (const url of examples) expect(findGrantedSite(new URL(url))?.id).toBe('webmail');
  for (const url of counterExamples) expect(findGrantedSite(new URL(url))?.id).not.toBe('webmail');
});
