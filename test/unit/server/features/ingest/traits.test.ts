import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTraits, newLead } from '../../../../../server/features/ingest/apply-traits';
import type { IncomingEvent } from '../../../../../server/features/ingest/incoming-event';
import type { StoredLead } from '../../../../../server/features/ingest/known-people';
import { traitMeaning } from '../../../../../server/features/ingest/segment/trait-names';
import { columnSynonyms } from '../../../../../utils/contract/ingest/import-columns';

const receivedAt = new Date('2026-11-24T12:00:00Z');
const on = (day: number) => new Date(Date.UTC(2026, 10, day, 9));
const rules = { isPublic: false, renames: false, receivedAt };

/** An event as a server sends it on a day in November. */
function eventOn(day: number, more: Partial<IncomingEvent> = {}): IncomingEvent {
  const nothing = {
    user: undefined,
    anonymous: undefined,
    traits: undefined,
    act: undefined,
    content: undefined,
  };
  const own = { messageId: `on ${day}`, digest: '', email: 'priya@one.example', at: on(day) };
  return { ...nothing, ...own, depth: null, weak: false, ...more };
}

function leadAfter(events: readonly IncomingEvent[], given = rules): StoredLead {
  const empty = newLead('acme', crypto.randomUUID(), { email: 'priya@one.example' }, false);
  return events.reduce((row, event) => applyTraits(row, event, given).row, empty);
}

test('a person’s columns mean the same as traits, and a file’s job title is the title', () => {
  for (const [column, names] of Object.entries(columnSynonyms.people)) {
    const meaning = column === 'job_title' ? 'title' : column;
    const meanings = [column, ...names].filter((name) => !/^black_?listed$/.test(name)).map(traitMeaning);
    expect([column, new Set(meanings)]).toEqual([column, new Set([meaning])]);
  }
});

describe('an opt-out', () => {
  const act = (day: number) => eventOn(day, { act: 'unsubscribed' });
  const says = (day: number, unsubscribed: boolean) => eventOn(day, { traits: { unsubscribed } });
  const named = eventOn(10, { traits: { name: 'Priya Raman' } });

  test.each([
    ['an act, revoked by a late event from before it', [named, act(20), says(15, false)], true],
    ['an act, revoked at the same time', [named, act(20), says(20, false)], true],
    ['an act, revoked by a newer event', [named, act(20), says(21, false)], false],
    ['a trait, revoked by a late event from before it', [says(20, true), says(15, false)], true],
    ['a trait, revoked by a newer event', [says(20, true), says(21, false)], false],
    ['a late act after newer traits', [eventOn(22, { traits: { title: 'CFO' } }), act(20)], true],
    ['a late act before a revocation', [says(22, false), act(20)], true],
    ['two acts, the newer one first', [act(20), act(12), says(15, false)], true],
    ['a machine’s act', [{ ...act(20), weak: true }], false],
    [
      'revoked by a newer event about someone else',
      [named, act(20), eventOn(21, { traits: { name: 'Bob Smith', unsubscribed: false } })],
      true,
    ],
    [
      'of someone else at the same address',
      [named, eventOn(21, { traits: { name: 'Bob Smith', unsubscribed: true } })],
      true,
    ],
    ['revoked along with an act', [act(20), { ...says(21, false), fillsIn: true }], true],
  ] as const)('by %s', (_, events, expected) => {
    expect(leadAfter(events).unsubscribed).toBe(expected);
  });

  test('that is newer than every revocation applies, in whatever order they come in', () => {
    const claim = fc.record({ day: fc.integer({ min: 1, max: 20 }), isOut: fc.boolean() });
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 8 }), (claims) => {
        const days = (isOut: boolean) => claims.filter((each) => each.isOut === isOut).map(({ day }) => day);
        const newest = Math.max(0, ...days(true));
        fc.pre(newest > 0 && newest >= Math.max(0, ...days(false)));
        const lead = leadAfter(
          claims.map(({ day, isOut }) =>
            eventOn(day, { traits: { unsubscribed: isOut, doNotContact: isOut } }),
          ),
        );
        expect(lead).toMatchObject({ unsubscribed: true, doNotContact: true });
      }),
    );
  });
});

describe('a server’s event that names another person', () => {
  const priya = eventOn(20, { traits: { name: 'Priya Raman', company: 'Northwind' } });
  const bob = { name: 'Bob Smith', title: 'CFO', country: 'SE' };

  test.each([
    ['a newer one', eventOn(21, { traits: bob })],
    ['a late one', eventOn(19, { traits: bob })],
    ['one with an act', eventOn(21, { traits: bob, fillsIn: true })],
    ['a late one with an act', eventOn(19, { traits: bob, fillsIn: true, act: 'attended' })],
  ])('changes nothing about the lead: %s', (_, event) => {
    const row = leadAfter([priya]);
    const applied = applyTraits(row, event, rules);
    expect(applied).toMatchObject({ row, isChanged: false });
    expect(applied.conflict).toContain('priya@one.example is Priya Raman in your records but Bob Smith here');
    expect(applied.conflict).toContain('Check whose address it is.');
  });

  test('is described without an address if it has none', () => {
    const { conflict } = applyTraits(
      leadAfter([priya]),
      eventOn(21, { email: undefined, traits: bob }),
      rules,
    );
    expect(conflict).toMatch(/^This person is Priya Raman .* Check who it is about\.$/);
  });

  test('renames the lead if someone has confirmed that it may', () => {
    const row = leadAfter([priya, eventOn(21, { traits: bob })], { ...rules, renames: true });
    expect(row).toMatchObject({ name: 'Bob Smith', title: 'CFO', company: 'Northwind' });
  });
});
