import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatConnectionCode,
  formatJoinLink,
  parseAddress,
  parseConnectionCode,
} from '../../../../utils/contract/shared/connection-code';
import { formatToken, parseToken } from '../../../../utils/contract/shared/token';

const token = formatToken('abcdefghij', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6');
const code = formatConnectionCode({ url: 'https://passback.acme.example', token });

test('a pasted code may have white space around it', () => {
  expect(parseConnectionCode(` ${code}\n`)).toEqual({ url: 'https://passback.acme.example', token });
  expect(parseConnectionCode(formatConnectionCode({ url: 'http://127.0.0.1:8787/', token }))).toEqual({
    url: 'http://127.0.0.1:8787',
    token,
  });
  expect(
    parseConnectionCode(formatConnectionCode({ url: 'https://acme.example/passback', token })),
  ).toMatchObject({ url: 'https://acme.example/passback' });
});

test.each([
  `"${code}"`,
  `“${code}”`,
  `« ${code} »`,
  `<${code}>`,
  `\`${code}\``,
  `${code}.`,
  `${code.slice(0, 50)}\r\n  ${code.slice(50)}`,
])('quotation marks around a code and line breaks in it don’t matter: %s', (pasted) => {
  expect(parseConnectionCode(pasted)).toEqual({ url: 'https://passback.acme.example', token });
});

test.each([
  ['', 'code_empty'],
  ['""', 'code_empty'],
  [`Your code: ${code}`, 'code_space'],
  ['hello', 'code_none'],
  [`${code} ${code}`, 'code_space'],
  ['https://passback.acme.example/', 'code_cut'],
  [code.replace('https:', 'ftp:'), 'code_scheme'],
  [code.replace('https:', 'http:'), 'code_http'],
])('“%s” is refused with what is wrong', (text, problem) => {
  expect(parseConnectionCode(text)).toEqual({ problem });
});

test.each([
  ['passback.acme.example', 'https://passback.acme.example'],
  [' “Passback.Acme.example.” ', 'https://passback.acme.example'],
  ['https://passback.acme.example/#', 'https://passback.acme.example'],
  ['https://acme.example/passback/', 'https://acme.example/passback'],
  ['https://passback.acme.example/console/inbox?needs=all', 'https://passback.acme.example'],
  ['https://passback.acme.example/console/join', 'https://passback.acme.example'],
  ['passback.acme.example:8443', 'https://passback.acme.example:8443'],
  ['localhost:8787', 'http://localhost:8787'],
  ['127.0.0.1:8787', 'http://127.0.0.1:8787'],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
])('“%s” is an address to sign in at', (pasted, address) => {
  expect(parseAddress(pasted)).toBe(address);
});

test.each([
  '',
  'hello',
  code,
  token,
  'ana@acme.example',
  'http://passback.acme.example',
  'ftp://acme.example',
  'two words.example',
])('“%s” is no address to sign in at', (pasted) => expect(parseAddress(pasted)).toBeUndefined());

test('a code cut off anywhere is reported as incomplete', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: code.length - 1 }), (length) => {
      expect(parseConnectionCode(code.slice(0, length))).toHaveProperty('problem');
    }),
  );
});

test('a typing error in a token is detected', () => {
  const place = fc.integer({ min: 14, max: token.length - 1 });
  fc.assert(
    fc.property(place, fc.constantFrom(...'abcXYZ019'), (index, char) => {
      const changed = token.slice(0, index) + char + token.slice(index + 1);
      expect(parseToken(changed)).toEqual(changed === token ? { team: 'abcdefghij' } : undefined);
    }),
  );
});

test('a rep’s link has the token where a code has it, so that a server never sees it', () => {
  const link = new URL(formatJoinLink({ url: 'https://passback.acme.example/', token }));
  expect(`${link.origin}${link.pathname}`).toBe('https://passback.acme.example/console/join');
  expect(link.hash).toBe(`#${token}`);
});

test.each(['https://passback.acme.example', 'https://acme.example/passback', 'http://127.0.0.1:8787'])(
  'a join link is read as the code it contains: %s',
  (url) => {
    expect(parseConnectionCode(formatJoinLink({ url, token }))).toEqual({ url, token });
  },
);
