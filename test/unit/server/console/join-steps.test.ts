import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { JoinSteps } from '../../../../server/console/pages/join/join-steps';

const installUrl = 'https://store.example/passback';
const show = (userAgent: string, url: string | undefined) => {
  vi.stubGlobal('navigator', { userAgent });
  return renderToStaticMarkup(createElement(JoinSteps, { code: 'https://e.example#pb_x', installUrl: url }));
};
afterEach(() => vi.unstubAllGlobals());

describe('the steps to connect', () => {
  test.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/145.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0',
    'Mozilla/5.0 (Linux; Android 16; Pixel Tablet) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/145.0.0.0 Safari/537.36',
  ])('lead from a phone or tablet to a computer, and offer nothing to install there: %s', (phone) => {
    for (const url of [installUrl, undefined]) {
      const page = show(phone, url);
      expect(page).toContain(
        'Passback only works on a computer. Open this link on one, in Chrome, Edge or Firefox.',
      );
      expect(page).not.toMatch(/<a |href|Skip to step 2/);
    }
  });

  test.each([
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/145.0.0.0 Safari/537.36 Edg/145.0.0.0',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:150.0) Gecko/20100101 Firefox/150.0',
  ])('offer the team’s install link on a computer, if there is one: %s', (computer) => {
    expect(show(computer, installUrl)).toContain(`href="${installUrl}"`);
    expect(show(computer, undefined)).not.toContain('href');
    for (const url of [installUrl, undefined]) expect(show(computer, url)).toContain('Skip to step 2.');
  });
});
