import { expect, test } from 'vitest';
import type { DispositionRow } from '../../../../utils/feedback/outbox/outbox-row';
import { standingVerdict } from '../../../../utils/feedback/standing-verdict';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;

/** A verdict on this device, given and sent on a day. */
const here = (day: number, { unsent = false, withdrawn = false } = {}): DispositionRow => ({
  id: 'here',
  connection: 'team',
  revision: 2,
  ackedRevision: unsent ? 1 : 2,
  name: 'Priya Raman',
  savedAt: new Date(at(day)),
  item: {
    id: 'here',
    revision: 2,
    kind: 'disposition',
    lead: 'lead',
    createdAt: at(day),
    body: { stage: 'before-contact', disposition: 'accepted', reasons: [], note: '', withdrawn },
  },
});

/** A verdict as the endpoint has it. */
const known = (id: string, day: number, { isMine = true, hasEnded = false } = {}) => ({
  id,
  by: isMine ? 'Ana Lima' : 'Ben Ode',
  isMine,
  stage: 'before-contact' as const,
  disposition: 'needs-workup',
  reasons: [],
  note: '',
  at: at(day),
  ...(hasEnded && { snooze: { until: '2026-11-20', hasEnded } }),
});

const due = { decideBy: at(28) };

test.each([
  ['no verdict', null, [], {}, undefined],
  ['one on this device that isn’t sent yet', here(1, { unsent: true }), [], due, 'here'],
  ['one on this device that the endpoint knows', here(1), [known('here', 1)], {}, 'here'],
  [
    'one on this device before a colleague’s',
    here(1),
    [known('other', 2, { isMine: false }), known('here', 1)],
    {},
    'here',
  ],
  ['a withdrawn one', here(1, { withdrawn: true }), [], {}, undefined],
  ['one whose snooze has ended', here(1), [known('here', 1, { hasEnded: true })], {}, undefined],
  ['one before the lead reached the threshold again', here(1), [known('here', 1)], due, undefined],
  ['a change of it that isn’t sent yet', here(2, { unsent: true }), [known('here', 1)], due, 'here'],
  ['one that the endpoint hasn’t answered with yet', here(2), [known('other', 1)], due, 'here'],
  ['one from another device', null, [known('other', 1)], {}, 'other'],
  ['a newer one from another device', here(1), [known('other', 2), known('here', 1)], {}, 'other'],
  [
    'a newer one from another device after a withdrawn one',
    here(1, { withdrawn: true }),
    [known('other', 2)],
    {},
    'other',
  ],
  ['an older one from another device', here(2), [known('here', 2), known('other', 1)], {}, 'here'],
  [
    'one from another device before the lead reached the threshold again',
    null,
    [known('other', 1)],
    due,
    undefined,
  ],
  [
    'one from another device whose snooze has ended',
    null,
    [known('other', 1, { hasEnded: true })],
    {},
    undefined,
  ],
] as const)('%s', (_, latest, history, deadlines, expected) => {
  const standing = standingVerdict({ history: [...history], deadlines }, latest);
  expect(standing?.row?.id ?? standing?.entry?.id).toBe(expected);
});
