import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LeadAnnouncer } from '../../../../components/card/lead-announcer';
import type { Lead } from '../../../../utils/contract/rep/lead';
import { plainLead } from '../../support/lead';

const announce = (of: Lead | undefined) =>
  renderToStaticMarkup(createElement(LeadAnnouncer, { lead: of })).replace(/<[^>]+>/g, '');

test('a card is announced with its warning', () => {
  expect(announce(plainLead)).toMatch(/^Priya Raman: lead score 10\./);
  expect(announce({ ...plainLead, unsubscribed: true })).toMatch(
    /^Unsubscribed from marketing email\. Priya Raman:/,
  );
  expect(announce({ ...plainLead, unsubscribed: true, doNotContact: true })).toMatch(
    /^Do not contact this person\. Priya Raman:/,
  );
});

test('the announcer is there before there is a card', () => {
  expect(renderToStaticMarkup(createElement(LeadAnnouncer, { lead: undefined }))).toMatch(
    /<p role="status"[^>]*><\/p>/,
  );
});
