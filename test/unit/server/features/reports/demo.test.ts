import { afterAll, beforeAll, expect, test } from 'vitest';
import { postDemo } from '../../../../../scripts/demo/post-demo';
import { createApp } from '../../../../../server/api/app';
import { createTeam } from '../../../../../server/features/teams/create-team';
import { createRepToken } from '../../../../../server/features/teams/tokens';
import { type LookupAnswer, lookupResponse } from '../../../../../utils/contract/rep/lookup';
import { todayList, todayResponse } from '../../../../../utils/contract/rep/today';
import { serveApp } from '../../support/serve-app';
import { describeOnStores } from '../../support/stores';

describeOnStores('the demo', (store) => {
  let server: Awaited<ReturnType<typeof serveApp>>;
  let call: (path: string, body?: object) => Promise<unknown>;

  beforeAll(async () => {
    const app = createApp({ store: store(), now: () => new Date() });
    server = await serveApp(app.fetch);
    const { url } = server;
    const team = await createTeam(store(), { name: 'Palletway (demo)' });
    await postDemo({ url, store: store(), team });
    const ana = { name: 'Ana Lima', email: 'ana@palletway.example' };
    const authorization = `Bearer ${await createRepToken(store(), team, ana)}`;
    call = async (path, body) => {
      const init = body && { method: 'POST', body: JSON.stringify(body) };
      const headers = { authorization, 'content-type': 'application/json' };
      return (await fetch(`${url}${path}`, { ...init, headers })).json();
    };
  });
  afterAll(() => server.stop());

  const found = (answer: LookupAnswer | undefined) => {
    if (answer?.status !== 'found') throw new Error('not found');
    return answer.lead;
  };
  const card = async (email: string) =>
    found(lookupResponse.parse(await call('/v1/lookups', { prospects: [{ email }] })).answers[0]);

  test('the practice prospect waits for Ana’s first disposition, with Ben’s elements and marketing’s answer', async () => {
    const lead = await card('priya.raman@northwind-robotics.example');
    expect(lead.history).toMatchObject([
      {
        by: 'Ben Okoye',
        isMine: false,
        stage: 'before-contact',
        disposition: 'needs-workup',
        reasons: ['too-early-light-engagement-only'],
        seenAt: expect.any(String),
        actedAt: expect.any(String),
        answer: { by: 'Maria Berg', text: expect.stringContaining('palletising webinar') },
      },
    ]);
    expect(lead.elements.map(({ element, state }) => [element, state])).toEqual([
      ['authority', 'confirmed'],
      ['budget', 'negative'],
      ['need', 'confirmed'],
    ]);
    expect(Date.parse(lead.deadlines.decideBy ?? '')).toBeGreaterThan(Date.now());
    expect(lead.colleagues.length).toBeGreaterThan(0);
  });

  test('the content to send to the practice prospect next answers her budget, with figures from accepted leads', async () => {
    const { nextContent } = await card('priya.raman@northwind-robotics.example');
    expect(nextContent).toHaveLength(3);
    expect(nextContent.map(({ answers }) => answers)).toEqual(['budget', 'budget', 'budget']);
    expect(nextContent[0]?.readBy).toMatchObject({ industry: 'robotics' });
  });

  test('a lead that Ana returned is active again, shows what has changed since, and has a question from marketing', async () => {
    const lead = await card('ingrid.solheim@fjordline-foods.example');
    const [told] = lead.history;
    expect(told).toMatchObject({ isMine: true, reasons: ['bad-timing'], at: lead.sinceReturned?.at });
    expect(told?.question?.choices).toHaveLength(3);
    expect(lead.sinceReturned?.acts).toBeGreaterThanOrEqual(3);
    expect(lead.sinceReturned?.scoreThen).toBeLessThan(lead.score.total);
  });

  test('every list has someone on it', async () => {
    const { lists, messages } = todayResponse.parse(await call('/v1/today'));
    for (const list of todayList.options) expect([list, lists[list].length]).not.toEqual([list, 0]);
    expect(messages).not.toEqual([]);
  });
});
