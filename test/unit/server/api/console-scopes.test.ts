import { expect, test } from 'vitest';
import { findScopes, scopeExceptions } from '../../../../server/api/http/console-scopes';
import { createApi } from '../support/api';
import { describeOnStores } from '../support/stores';

describeOnStores('console tokens', (store) => {
  test('every exception to the scopes of a method is about a route that exists', async () => {
    const api = await createApi(store());
    const { paths } = (await api.get('/openapi.json')).body;
    const calls = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{[^}]+\}/g, 'x')}`),
    );
    for (const [pattern] of scopeExceptions) {
      expect(
        calls.filter((call) => pattern.test(call)),
        String(pattern),
      ).not.toEqual([]);
    }
  });
});

test('a token that may only read can preview what a tool or a mapping would create', () => {
  for (const path of ['what-if', 'mapping-previews', 'tools/hubspot/previews']) {
    expect(findScopes('POST', `/v1/console/${path}`)).toContain('read');
  }
});
