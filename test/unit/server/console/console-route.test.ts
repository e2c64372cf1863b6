import { expect, test } from 'vitest';
import { pathParts } from '../../../../server/console/app/route';

test('an address that can’t be read is a place that there is not, and breaks nothing', () => {
  expect(pathParts('/console/sources/a%20b')).toEqual(['sources', 'a b']);
  expect(pathParts('/console/sources/%')).toEqual(['not-found']);
});
