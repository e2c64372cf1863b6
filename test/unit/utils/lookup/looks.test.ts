import 'fake-indexeddb/auto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { SinceLooked } from '../../../../components/card/since-looked';
import { clearCache } from '../../../../utils/lookup/cache-db';
import { clearAnswers, forgetLead } from '../../../../utils/lookup/lead-cache';
import { readLooks, recordLook } from '../../../../utils/lookup/looks';
import { plainLead } from '../../support/lead';

const lead = plainLead.id;
const start = new Date('2026-11-24T12:00:00Z');
const hoursAfter = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const look = (total: number, hours: number, connection = 'team.rep') =>
  recordLook(connection, { lead, total }, hoursAfter(hours));

describe('the last look at a lead', () => {
  beforeEach(() => clearCache());

  test('is the one before this, and looks within an hour are one', async () => {
    expect(await look(40, 0)).toBeUndefined();
    expect(await look(44, 0.5)).toBeUndefined();
    expect(await look(50, 48)).toEqual({ at: hoursAfter(0.5), total: 44 });
    // The panel was reopened: still compared with the day before yesterday.
    expect(await look(51, 48.5)).toEqual({ at: hoursAfter(0.5), total: 44 });
    expect(await look(52, 50)).toEqual({ at: hoursAfter(48.5), total: 51 });
  });

  test('is known for each lead of a list that the rep has looked at', async () => {
    await look(40, 2);
    const other = '6a1b1b52-0f0e-4d6f-9c1e-2f6f6a0a7f11';
    expect(await readLooks('team.rep', [lead, other])).toEqual(new Map([[lead, hoursAfter(2)]]));
    expect(await readLooks('other.rep', [lead])).toEqual(new Map());
  });

  test('is each connection’s own', async () => {
    await look(40, 0);
    expect(await look(50, 48, 'other.rep')).toBeUndefined();
  });

  test('is forgotten with the lead, and when the rep clears what this device keeps', async () => {
    await look(40, 0);
    await forgetLead('team.rep', lead);
    expect(await look(50, 48)).toBeUndefined();
    await clearAnswers();
    expect(await look(60, 96)).toBeUndefined();
  });
});

describe('the card says what is new since the last look', () => {
  const act = (at: Date) => ({ act: 'viewed', count: 1, at: at.toISOString() });
  const piece = (id: string, at: Date, weak = false) => ({
    content: { id, type: 'guide', title: id },
    acts: [act(at)],
    points: 2,
    weak,
  });
  const say = (total: number, engagement: ReturnType<typeof piece>[] = []) =>
    renderToStaticMarkup(
      createElement(SinceLooked, {
        lead: { engagement, score: { ...plainLead.score, total } },
        look: { at: start, total: 40 },
      }),
    ).replace(/<[^>]+>/g, '');

  test('content they engaged with since, and how the score has changed', () => {
    expect(
      say(53, [
        piece('Pricing', hoursAfter(5)),
        piece('Old guide', hoursAfter(-5)),
        piece('Newsletter', hoursAfter(6), true),
      ]),
    ).toMatch(/^You last looked .+\. New activity: Pricing\. Score: \+13 points\.$/);
  });

  test('that the score has faded', () => {
    expect(say(35)).toMatch(/^You last looked .+\. Score: −5 points\.$/);
  });

  test('nothing if nothing has changed', () => {
    expect(say(40, [piece('Old guide', hoursAfter(-5))])).toBe('');
  });
});
