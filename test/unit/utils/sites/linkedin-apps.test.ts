import { describe, expect, test } from 'vitest';
import { findSite } from '../../../../utils/sites';
import { profileId } from '../../../fixtures/pages/linkedin-id';
import {
  recruiterDrawer,
  recruiterId,
  recruiterProfile,
  recruiterSearch,
} from '../../../fixtures/pages/linkedin-recruiter';
import { hanne, priya, tomas } from '../../../fixtures/pages/people';
import { salesId, salesNavigatorPanel, salesNavigatorSearch } from '../../../fixtures/pages/sales-navigator';
import { pageAt, read, readPage } from './support';

const searchUrl = 'https://www.linkedin.com/sales/search/people?query=x';
const candidateUrl = (person: typeof priya) =>
  `https://www.linkedin.com/talent/hire/91/discover/recruiterSearch/profile/${recruiterId(person)}?project=91`;

/** Resolves once the site reports that its page may have changed. */
function changeOf(page: Document, url: string, signal: AbortSignal): Promise<void> {
  return new Promise((done) => findSite(new URL(url))?.watch?.(page.documentElement, done, signal));
}

describe('a Recruiter profile', () => {
  test('identifies the candidate by their public profile, never by Recruiter’s own id', () => {
    expect(read(candidateUrl(priya), recruiterSearch(recruiterDrawer(priya)))).toEqual({
      status: 'people',
      site: 'linkedin-recruiter',
      people: [
        {
          keys: { linkedin: 'priya-raman', name: 'Priya Raman', company: 'Northwind Robotics' },
          title: priya.headline,
          evidence: 'linkedin-profile',
        },
      ],
    });
  });

  test('identifies the candidate by member number when the public link contains an id', () => {
    const html = recruiterProfile(priya).replaceAll(`/in/${priya.slug}`, `/in/${profileId(priya.member)}`);
    expect(read(candidateUrl(priya), html)).toMatchObject({
      people: [{ keys: { linkedinMember: String(priya.member) } }],
    });
  });

  test('shows nobody without a link to a public profile', () => {
    const html = recruiterSearch(recruiterDrawer(priya, { link: 'none' }));
    expect(read(candidateUrl(priya), html)).toMatchObject({ status: 'mounting' });
  });

  test('shows nobody when two public links name two people', () => {
    const both = recruiterDrawer(priya).replace(
      '</h2>',
      `</h2><a data-test-public-profile-link href="https://www.linkedin.com/in/${tomas.slug}/">x</a>`,
    );
    expect(read(candidateUrl(priya), recruiterSearch(both))).toMatchObject({ status: 'mounting' });
  });

  test('shows nobody while the previous profile is still on screen under the next candidate’s URL', () => {
    const html = recruiterSearch(recruiterDrawer(priya, { isNameLinked: true }));
    expect(read(candidateUrl(tomas), html)).toMatchObject({ status: 'mounting' });
  });

  test('shows the candidate in the drawer, never the profile behind it', () => {
    const page = (drawer: string) =>
      recruiterProfile(tomas).replace('</body>', `<div>${drawer}</div></body>`);
    expect(read(candidateUrl(priya), page(recruiterDrawer(priya)))).toMatchObject({
      people: [{ keys: { linkedin: 'priya-raman' } }],
    });
    const empty = '<div class="profile-slidein__wrapper"></div>';
    expect(read(candidateUrl(priya), page(empty))).toMatchObject({ status: 'mounting' });
  });

  test.each(['LinkedIn Member', 'Utilisateur de LinkedIn', 'LinkedIn-Mitglied'])(
    'shows nobody when the name is hidden (“%s”), with or without a public link',
    (name) => {
      for (const link of ['personal', 'none'] as const) {
        const html = recruiterProfile({ ...priya, name }, { link });
        expect(read(candidateUrl(priya), html)).toMatchObject({ status: 'nobody' });
      }
    },
  );

  test('shows the candidate once the rep opens “Public profile”, though the URL stays the same', async () => {
    const page = pageAt(candidateUrl(priya), recruiterSearch(recruiterDrawer(priya, { link: 'none' })));
    const ended = new AbortController();
    const changed = changeOf(page, candidateUrl(priya), ended.signal);
    const button = page.querySelector('[data-test-public-profile-trigger]');
    button?.insertAdjacentHTML(
      'afterend',
      `<a data-test-public-profile-link href="/in/${priya.slug}/">x</a>`,
    );
    await changed;
    ended.abort();
    expect(readPage(page, candidateUrl(priya))).toMatchObject({
      people: [{ keys: { linkedin: 'priya-raman' } }],
    });
  });

  test('shows nobody on a list of candidates', () => {
    const url = 'https://www.linkedin.com/talent/hire/91/discover/recruiterSearch?project=91';
    expect(read(url, recruiterSearch())).toMatchObject({ status: 'nobody' });
  });
});

describe('Sales Navigator search', () => {
  test('shows the lead in the panel by id, name and company', () => {
    expect(read(searchUrl, salesNavigatorSearch(salesNavigatorPanel(priya)))).toEqual({
      status: 'people',
      site: 'sales-navigator-panel',
      message: salesId(priya),
      people: [
        {
          keys: { linkedinSales: salesId(priya), name: 'Priya Raman', company: 'Northwind Robotics' },
          title: 'VP Operations',
          evidence: 'sales-navigator',
        },
      ],
    });
  });

  test('shows nobody when no panel is open, or on a page that has none', () => {
    expect(read(searchUrl, salesNavigatorSearch())).toMatchObject({ status: 'nobody' });
    expect(read('https://www.linkedin.com/sales/home', '<main></main>')).toMatchObject({ status: 'nobody' });
  });

  test('shows nobody while part of the panel belongs to another lead', () => {
    const half = salesNavigatorPanel(priya).replace(
      '</h1>',
      `</h1><a href="/sales/lead/${salesId(hanne)},x,y">…</a>`,
    );
    expect(read(searchUrl, salesNavigatorSearch(half))).toMatchObject({ status: 'mounting' });
    const two = salesNavigatorPanel(priya) + salesNavigatorPanel(tomas);
    expect(read(searchUrl, salesNavigatorSearch(two))).toMatchObject({ status: 'mounting' });
  });

  test('shows nobody while the name has no link, or a link that isn’t to a lead', () => {
    for (const href of ['', '/sales/company/1', `/in/${priya.slug}`]) {
      const panel = salesNavigatorPanel(priya).replace(/href="\/sales\/lead[^"]*"/, `href="${href}"`);
      expect(read(searchUrl, salesNavigatorSearch(panel))).toMatchObject({ status: 'mounting' });
    }
  });

  test.each(['LinkedIn Member', 'LinkedIn-Mitglied'])(
    'shows nobody when the name is hidden (“%s”)',
    (name) => {
      const panel = salesNavigatorPanel({ ...priya, name });
      expect(read(searchUrl, salesNavigatorSearch(panel))).toMatchObject({ status: 'nobody' });
    },
  );

  test('notices when another lead replaces this one in the same elements', async () => {
    const page = pageAt(searchUrl, salesNavigatorSearch(salesNavigatorPanel(priya)));
    const before = readPage(page, searchUrl);
    const link = page.querySelector('h1 a');
    const text = link?.firstChild;
    for (const change of [
      () => link?.setAttribute('href', `/sales/lead/${salesId(tomas)},NAME_SEARCH,y`),
      () => {
        if (text) text.nodeValue = tomas.name;
      },
    ]) {
      const ended = new AbortController();
      const changed = changeOf(page, searchUrl, ended.signal);
      change();
      await changed;
      ended.abort();
    }
    const after = readPage(page, searchUrl);
    expect(after).toMatchObject({ people: [{ keys: { linkedinSales: salesId(tomas), name: tomas.name } }] });
    expect(after).not.toEqual(before);
  });
});
