import { expect, test } from 'vitest';
import { pathParts } from '../../../../server/console/app/route';

test('an unreadable address counts as an unknown page and breaks nothing', () => {
  expect(pathParts('/console/sources/a%20b')).toEqual(['sources', 'a b']);
  expect(pathParts('/console/sources/%')).toEqual(['not-found']);
});
