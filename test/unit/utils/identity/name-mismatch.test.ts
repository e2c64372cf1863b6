import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasNameMismatch } from '../../../../utils/identity/name-mismatch';

const email = 'hakon.eide@acme.example';

test.each([
  ['Ingrid Dahl', 'Hakon Eide', [], true],
  ['Ingrid Dahl', 'Hakon Dahl', [], true],
  ['Ingrid Dahl', 'Hakon Eide', ['Ingrid Dahl'], false],
  ['Dahl, Ingrid', 'Hakon Eide', ['Ingrid Dahl'], false],
  ['Eide, Hakon (Sales)', 'Hakon Eide', [], false],
  ['Dr. H. Eide', 'Hakon Eide', [], false],
  ['Hakon', 'Hakon Eide', [], false],
  ['Hakon from Acme', 'Hakon Eide', [], false],
  ['hakon.eide', 'Hakon Eide', [], false],
  ['Acme', 'Hakon Eide', [], false],
  ['Hakon Eide', 'hakon.eide@acme.example', [], false],
  ['Acme Support', 'Hakon Eide', [], true],
  ['', 'Hakon Eide', [], false],
] as const)(
  '“%s” on the page, for a lead named “%s” and also known as %j, is a name mismatch: %s',
  (name, lead, otherNames, isOther) => {
    expect(hasNameMismatch({ email, name, company: 'Acme' }, { name: lead, otherNames })).toBe(isOther);
    expect(hasNameMismatch({ email, name }, { name: lead, company: 'ACME Inc.', otherNames })).toBe(isOther);
  },
);

test('a login or a company name is never a name mismatch', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,10}$/), fc.stringMatching(/^[a-z]{3,10}$/), (box, domain) => {
      const keys = { email: `${box}@${domain}.example` };
      expect(hasNameMismatch({ ...keys, name: box }, { name: 'Hakon Eide', otherNames: [] })).toBe(false);
      expect(hasNameMismatch({ ...keys, name: domain }, { name: 'Hakon Eide', otherNames: [] })).toBe(false);
    }),
  );
});
