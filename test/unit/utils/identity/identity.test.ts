import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, foldName } from '../../../../utils/identity/clean-text';
import { normalizeCompany } from '../../../../utils/identity/company';
import { cutText } from '../../../../utils/identity/cut-text';
import { domainOf, maskEmail, normalizeEmail } from '../../../../utils/identity/email';
import { isLinkedinUrl, memberOfProfileId, parseLinkedinUrl } from '../../../../utils/identity/linkedin';
import { profileId } from '../../../fixtures/pages/linkedin-id';

describe('an email address', () => {
  test.each([
    ['Priya@Northwind.example', 'priya@northwind.example'],
    [' <mailto:Priya@northwind.example> ', undefined],
    ['mailto:priya@northwind.example?subject=x', 'priya@northwind.example'],
    ['<priya@northwind.example>', 'priya@northwind.example'],
    ['priya@BÜCHER.example', 'priya@xn--bcher-kva.example'],
    ['p.r+tag@gmail.com', 'p.r+tag@gmail.com'],
    ['priya@sub.co.uk', 'priya@sub.co.uk'],
    ['priya@localhost', undefined],
    ['priya', undefined],
    ['@northwind.example', undefined],
    ['a@b@c.example', undefined],
    ['priya@evil.example/path', undefined],
    ['priya@evil.example:80', undefined],
    ['pri ya@northwind.example', undefined],
    ['priya@127.0.0.1', undefined],
    ['', undefined],
  ])('%s is normalized to %s', (text, normal) => {
    expect(normalizeEmail(text)).toBe(normal);
  });

  test('in its normal form stays unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'grapheme' })), (text) => {
        const normal = normalizeEmail(text);
        if (normal === undefined) return;
        expect(normalizeEmail(normal)).toBe(normal);
        expect(new URL(`https://${domainOf(normal)}`).hostname).toBe(domainOf(normal)); // What a browser makes of it.
      }),
    );
  });

  test('is masked to its first letter and domain', () => {
    expect(maskEmail('priya@northwind.example')).toBe('p•••@northwind.example');
  });
});

describe('a LinkedIn address', () => {
  test.each([
    ['https://www.linkedin.com/in/Priya-Raman/', { slug: 'priya-raman' }],
    ['linkedin.com/in/priya-raman?trk=x', { slug: 'priya-raman' }],
    ['http://de.linkedin.com/in/priya-raman/overlay/contact-info/', { slug: 'priya-raman' }],
    ['https://www.linkedin.com/mwlite/profile/in/priya-raman', { slug: 'priya-raman' }],
    ['https://www.linkedin.com/in/%E6%9D%8E%E9%9B%B7', { slug: '李雷' }],
    [`https://www.linkedin.com/in/${profileId(4711)}/`, { member: '4711' }],
    ['https://www.linkedin.com/in/%2525', undefined],
    ['https://www.linkedin.com/in/%', undefined],
    ['https://www.linkedin.com/in/a.b', undefined],
    ['https://www.linkedin.com/company/x/', undefined],
    ['https://linkedin.com.evil.example/in/priya', undefined],
    ['https://evil-linkedin.com/in/priya', undefined],
    ['https://www.linkedin.com@evil.example/in/priya', undefined],
    ['https://x@www.linkedin.com/in/priya', undefined],
    ['javascript:alert(1)//linkedin.com/in/priya', undefined],
  ])('%s is parsed as %j', (text, identity) => {
    expect(parseLinkedinUrl(text)).toEqual(identity);
  });

  test.each(['me', 'Me', 'ME', 'unknown', 'Unknown', 'UNKNOWN', '%4De', '%6De'])(
    'is nobody’s if it stands for whoever reads it, or for a hidden person: /in/%s',
    (slug) => {
      expect(parseLinkedinUrl(`https://www.linkedin.com/in/${slug}/`)).toBeUndefined();
      expect(parseLinkedinUrl(`https://www.linkedin.com/in/${slug}rcy/`)).toBeDefined();
    },
  );

  test('is recognized only on linkedin.com and its subdomains', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (text) => {
        const url = new URL(text);
        expect(isLinkedinUrl(url)).toBe(
          url.hostname === 'linkedin.com' || url.hostname.endsWith('.linkedin.com'),
        );
      }),
    );
  });

  test('reveals the member number in its case-sensitive id', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (member) => {
        expect(memberOfProfileId(profileId(member))).toBe(String(member));
      }),
    );
    expect(memberOfProfileId(profileId(4711, 0x002c))).toBeUndefined(); // A Sales Navigator id, which is not known to contain one.
  });
});

describe('names', () => {
  test.each([
    ['Dr. Tomás Ibáñez, PhD', 'tomas ibanez'],
    ["Priya O'Neill (she/her)", 'priya oneill'],
  ])('%s is compared as %s', (name, normal) => {
    expect(foldName(name)).toBe(normal);
  });

  test.each([
    ['Northwind Robotics GmbH & Co. KG', 'northwind robotics'],
    ['NORTHWIND  robotics, Inc.', 'northwind robotics'],
    ['Kestrel Aerospace plc', 'kestrel aerospace'],
    ['Société Générale SA', 'societe generale'],
  ])('%s is compared as %s', (name, normal) => {
    expect(normalizeCompany(name)).toBe(normal);
  });

  test('clean text has no characters that disguise it, and is never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const clean = cleanText(text, 50) ?? 'x';
        expect([...clean].length).toBeLessThanOrEqual(50);
        expect(clean).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]/u);
        expect(clean.trim()).toBe(clean);
      }),
    );
  });
});

test('a text is cut to a length, but never through a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, length) => {
      const cut = cutText(text, length);
      expect(text.startsWith(cut)).toBe(true);
      expect(Math.min(length, text.length) - cut.length).toBeOneOf([0, 1]);
      expect(cut).not.toMatch(/\p{Cs}/u);
    }),
  );
});
