import { expect, test } from 'vitest';
import { rememberReturnPath, takeReturnPath } from '../../../../server/console/app/return-path';

function environment() {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  return { stored, at: (minutes: number) => () => ({ storage, now: minutes * 60_000 }) };
}

test('the page that someone wanted to open is returned once, after sign-in', () => {
  const { at } = environment();
  rememberReturnPath('/console/inbox/some-id?state=new', at(0));
  expect(takeReturnPath(at(10))).toBe('inbox/some-id?state=new');
  expect(takeReturnPath(at(10))).toBeUndefined();
});

test('after an hour it is forgotten', () => {
  const { stored, at } = environment();
  rememberReturnPath('/console/leads', at(0));
  expect(takeReturnPath(at(61))).toBeUndefined();
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
  const { stored, at } = environment();
  rememberReturnPath(path, at(0));
  expect(stored.size).toBe(0);
});

test.each(['not JSON', '{"path":"https://evil.example","at":0}', '{"path":"/console/inbox"}', 'null'])(
  'a stored value that is not a console page is ignored: %s',
  (value) => {
    const { stored, at } = environment();
    stored.set('passback-return', value);
    expect(takeReturnPath(at(0))).toBeUndefined();
  },
);
