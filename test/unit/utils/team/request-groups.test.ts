import { expect, test } from 'vitest';
import { findLastLookup, groupRequests } from '../../../../utils/team/request-groups';
import type { LoggedRequest } from '../../../../utils/team/request-log';

const url = 'https://passback.acme.example';
let at = 1000;
const check = (path = '/v1/changes?after=7', status: number | undefined = 200): LoggedRequest => ({
  at: at--,
  method: 'GET',
  url: `${url}${path}`,
  status,
});
const lookup = (...prospects: object[]): LoggedRequest => ({
  at: at--,
  method: 'POST',
  url: `${url}/v1/lookups`,
  body: JSON.stringify({ prospects }),
  status: 200,
});
const sizes = (requests: LoggedRequest[]) =>
  groupRequests(requests).map(({ kind, requests }) => [kind, requests.length]);

test('background checks that follow each other are one group, and every request about people its own', () => {
  const priya = { email: 'priya@northwind.example' };
  expect(sizes([check(), check('/v1/me'), lookup(priya), lookup(priya), check('/v1/today')])).toEqual([
    ['check', 2],
    ['person', 1],
    ['person', 1],
    ['check', 1],
  ]);
});

test('checks that failed are not hidden among those that were answered', () => {
  const failed = { ...check(), status: undefined };
  expect(sizes([check(), failed, check('/v1/me', 503), check()])).toEqual([
    ['check', 1],
    ['check', 2],
    ['check', 1],
  ]);
});

test('the last lookup is the newest one of a person on a page', () => {
  const lead = '2f0d3f6e-9d1c-4a35-8f0e-0c4d1f1b7a55';
  const linkedin = { linkedin: 'priya-raman', name: 'Priya Raman' };
  const shown = lookup({ lead, name: 'Tomás' }, linkedin);
  const cut = { ...lookup(linkedin), body: '{"prospects":[{"email' };
  expect(
    findLastLookup([check(), cut, lookup({ lead }), shown, lookup({ name: 'Old', company: 'X' })]),
  ).toEqual({
    keys: linkedin,
    at: new Date(shown.at),
  });
  expect(findLastLookup([check(), lookup({ lead })])).toBeUndefined();
});
