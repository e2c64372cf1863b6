import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearLeadNotifications } from '../../../../utils/background/clear-lead-notifications';
import { handleNotifications } from '../../../../utils/background/notifications';
import { notifyOfChanges, parseNotificationId } from '../../../../utils/background/notify-of-changes';
import { disconnect, switchConnection } from '../../../../utils/connecting/connect';
import { toConnectionId } from '../../../../utils/team/connection-id';
import { buildMe, connectToEndpoint, type Identity, verifyEndpoint } from '../../support/endpoints';
import { fakeLocks } from '../../support/locks';

const acme = 'https://passback.acme.example';
const phish = 'https://passback.acme-sales.example';
const ana: Identity = { team: 'acmesales1', rep: 'rep-1' };
const lead = '11111111-1111-4111-8111-111111111111';

type OnClick = (id: string) => Promise<void>;
let standing = new Set<string>();
let stopWatching: OnClick;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  standing = new Set();
  Object.assign(browser, {
    permissions: { onAdded: { addListener: () => {} } },
    notifications: {
      create: async (id: string) => standing.add(id),
      clear: async (id: string) => standing.delete(id),
      getAll: async () => Object.fromEntries([...standing].map((id) => [id, {}])),
      onClicked: { addListener: () => {} },
      onButtonClicked: {
        addListener: (listener: OnClick) => {
          stopWatching = listener;
        },
      },
    },
  });
  await browser.storage.local.set({ policy: {} });
  await disconnect();
});

/** Shows the notification about a lead. @returns its id. */
async function notify(connection: string, name = 'Priya Raman'): Promise<string> {
  await browser.storage.local.remove('notified');
  const engaged = { kind: 'engagement' as const, lead, name, at: '2027-03-12T08:00:00Z' };
  const before = new Set(standing);
  await notifyOfChanges([{ ...engaged, act: 'viewed', title: 'Prices', type: 'pricing' }], {
    connection,
    locks: fakeLocks(),
  });
  return [...standing].find((id) => !before.has(id)) ?? '';
}

test('a notification identifies its lead and its connection, whatever their names', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('A | B', '%5B%22', 'x|%5B%22https%3A%2F%2Fa.example%22%5D', ''),
  );
  return fc.assert(
    fc.asyncProperty(name, fc.string(), fc.string(), async (name, team, rep) => {
      standing.clear();
      const connection = toConnectionId(acme, buildMe({ team, rep }));
      const id = await notify(connection, name);
      expect(parseNotificationId(id)).toEqual({ lead, name, connection });
    }),
  );
});

test('the button of one team’s notification sends nothing to another team’s endpoint', async () => {
  const asked = vi.fn(async () => Response.json({ stands: false }));
  vi.stubGlobal('fetch', asked);
  handleNotifications();
  const real = await connectToEndpoint(acme, ana);
  const id = await notify(real.id);
  await connectToEndpoint(phish, ana);
  standing.add(id); // The notification appeared after all.
  await stopWatching(id);
  expect(asked).not.toHaveBeenCalled();
  expect(standing.size).toBe(0);
  await switchConnection(await verifyEndpoint(acme, ana));
  await stopWatching(await notify(real.id));
  expect(asked).toHaveBeenCalledExactlyOnceWith(`${acme}/v1/watches`, expect.anything());
});

test('notifications about a team’s leads are removed with the connection, and only at its own endpoint’s request', async () => {
  const { id } = await connectToEndpoint(acme, ana);
  await notify(id);
  await clearLeadNotifications(toConnectionId(phish, buildMe(ana)), lead);
  expect(standing.size).toBe(1);
  await clearLeadNotifications(id, lead);
  expect(standing.size).toBe(0);
  await notify(id);
  await connectToEndpoint(phish, ana);
  expect(standing.size).toBe(0);
  await notify(id);
  await disconnect();
  expect(standing.size).toBe(0);
});
