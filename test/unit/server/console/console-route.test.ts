import { expect, test } from 'vitest';
import { partsOf } from '../../../../server/console/app/route';

test('an address that can’t be read is a place that there is not, and breaks nothing', () => {
  expect(partsOf('/console/sources/a%20b')).toEqual(['sources', 'a b']);
  expect(partsOf('/console/sources/%')).toEqual(['not-found']);
});
