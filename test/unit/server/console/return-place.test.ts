import { expect, test } from 'vitest';
import { rememberPlace, takePlace } from '../../../../server/console/app/return-place';

function surroundings() {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  return { stored, at: (minutes: number) => () => ({ storage, now: minutes * 60_000 }) };
}

test('the page that someone wanted to open is theirs once, after sign-in', () => {
  const { at } = surroundings();
  rememberPlace('/console/inbox/some-id?state=new', at(0));
  expect(takePlace(at(10))).toBe('inbox/some-id?state=new');
  expect(takePlace(at(10))).toBeUndefined();
});

test('after an hour it is forgotten', () => {
  const { stored, at } = surroundings();
  rememberPlace('/console/leads', at(0));
  expect(takePlace(at(61))).toBeUndefined();
  expect(stored.size).toBe(0);
});

test.each([
  '/console/',
  '/console/sign-in#pb_x',
  '/console/join',
  '/v1/console/me',
  '//evil.example/console/',
  'https://evil.example/console/inbox',
  '/console/\\evil.example',
])('%s is never remembered', (path) => {
  const { stored, at } = surroundings();
  rememberPlace(path, at(0));
  expect(stored.size).toBe(0);
});

test.each(['no JSON', '{"path":"https://evil.example","at":0}', '{"path":"/console/inbox"}', 'null'])(
  'what something else has stored leads nowhere: %s',
  (value) => {
    const { stored, at } = surroundings();
    stored.set('passback-return', value);
    expect(takePlace(at(0))).toBeUndefined();
  },
);
