import { expect, test } from 'vitest';
import { splitPath } from '../../../../server/console/app/route';

test('an unreadable address counts as an unknown page and breaks nothing', () => {
  expect(splitPath('/console/sources/a%20b')).toEqual(['sources', 'a b']);
  expect(splitPath('/console/sources/%')).toEqual(['not-found']);
});
