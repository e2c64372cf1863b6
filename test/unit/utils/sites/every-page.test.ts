import { describe, expect, test } from 'vitest';
import { everyPage } from '../../../fixtures/pages/every-page';
import { pageAt, read, shownBy } from './support';

describe.each(everyPage)('$title', ({ site, url, html, shows }) => {
  test('shows the people on the page in order, and none of the decoys', () => {
    const sighting = read(url, html);
    expect(sighting.site).toBe(site);
    expect(shownBy(sighting)).toEqual(shows);
    expect(JSON.stringify(sighting)).not.toMatch(/decoy|Ana Lima|700000001/i);
  });

  test('leaves the page unchanged when reading it', () => {
    const page = pageAt(url, html);
    const before = page.documentElement.outerHTML;
    read(url, html);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
