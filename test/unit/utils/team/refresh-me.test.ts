import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { defaultPicklists } from '../../../../server/features/teams/default-picklists';
import { onBroadcast } from '../../../../utils/browser/broadcast';
import type { Me } from '../../../../utils/contract/shared/team';
import { type Connection, getConnection, saveConnection } from '../../../../utils/team/connection-store';
import { refreshMe } from '../../../../utils/team/refresh-me';

const said: Me = {
  team: { id: 'team', name: 'Acme' },
  rep: { id: 'rep', name: 'Ana Lima' },
  ownDomains: [],
  ...defaultPicklists,
  definition: { version: 1, maximum: 100, threshold: 60 },
  scoreBands: [],
  gradeWorth: [],
};
const stored: Connection = { id: 'team.rep', url: 'https://e.example', token: 't', me: said };

test('changed picklists reach a connected rep, and unchanged data notifies nobody', async () => {
  const poked = vi.fn();
  onBroadcast('connection', poked);
  await saveConnection(stored);
  await refreshMe(stored, async () => Response.json(said));
  expect(poked).not.toHaveBeenCalled();
  const sla = { ...said.sla, decideWithinHours: 8 };
  await refreshMe(stored, async () => Response.json({ ...said, sla }));
  expect((await getConnection())?.me.sla).toEqual(sla);
  expect(poked).toHaveBeenCalledOnce();
  await refreshMe(stored, async () => Response.json({ detail: 'no' }, { status: 500 }));
  expect((await getConnection())?.me.sla).toEqual(sla);
});
