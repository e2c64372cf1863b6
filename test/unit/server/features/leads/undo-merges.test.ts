import { eq, inArray, or } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { newLead } from '../../../../../server/features/ingest/apply-traits';
import { mergeLeads } from '../../../../../server/features/leads/people/merge-leads';
import { resolveMergedLead } from '../../../../../server/features/leads/people/resolve-merged-lead';
import { undoMerge } from '../../../../../server/features/leads/people/undo-merge';
import type { TeamTx } from '../../../../../server/platform/db/store';
import {
  confirmedNames,
  distinctPairs,
  leads,
  merges,
} from '../../../../../server/platform/db/tables/lead-tables';
import { createApi } from '../../support/api';
import { describeOnStores } from '../../support/stores';

const start = Date.parse('2026-11-24T12:00:00Z');
const places = [0, 1, 2, 3] as const;

interface Traits {
  name: string;
  title: string | null;
  company: string | null;
  country: string | null;
  doNotContact: boolean;
  unsubscribed: boolean;
}

/** What leads should be like: their own traits, merged again by the merges that were not undone. */
function modelOf(own: readonly Traits[], merges: readonly { kept: number; merged: number }[]) {
  const rows = own.map((traits) => ({ ...traits }));
  const resolved: number[] = [...places];
  const names = own.map((_, place) => [`confirmed ${place}`]);
  for (const { kept, merged } of merges) {
    const [one, other] = [rows[kept], rows[merged]];
    if (!one || !other) throw new Error('There is no such lead');
    const name = other.name === '' ? [] : [other.name.toLowerCase()];
    names[kept] = [...(names[kept] ?? []), ...(names[merged] ?? []), ...name];
    rows[kept] = {
      name: one.name || other.name,
      title: one.title ?? other.title,
      company: one.company ?? other.company,
      country: one.country ?? other.country,
      doNotContact: one.doNotContact || other.doNotContact,
      unsubscribed: one.unsubscribed || other.unsubscribed,
    };
    for (const place of places) if (resolved[place] === merged) resolved[place] = kept;
  }
  const alive = places.filter((place) => resolved[place] === place);
  return {
    resolved,
    leads: alive.map((place) => ({ place, ...rows[place], names: [...new Set(names[place])].sort() })),
  };
}

describeOnStores('undoing merges', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeAll(async () => {
    api = await createApi(store());
  });

  const createLeads = async (tx: TeamTx, own: readonly Traits[]): Promise<string[]> => {
    const ids = own.map(() => crypto.randomUUID());
    for (const [place, { name, company, ...traits }] of own.entries()) {
      const id = ids[place] ?? '';
      const key = name.toLowerCase();
      await tx.insert(leads).values({
        ...newLead(api.team, id, { email: undefined }, false),
        ...traits,
        name,
        nameKey: key,
        nameKeys: key === '' ? [] : [key],
        company,
        companyKey: company?.toLowerCase() ?? '',
      });
      const nameKey = `confirmed ${place}`;
      const note = { by: 'Ana Lima', at: new Date(start - 1000) };
      await tx
        .insert(confirmedNames)
        .values({ team: api.team, lead: id, resolvedTo: id, name: nameKey, nameKey, ...note });
    }
    const [lead = '', otherLead = ''] = ids.slice(0, 2).sort();
    await tx.insert(distinctPairs).values({
      team: api.team,
      lead,
      otherLead,
      resolvedLead: lead,
      resolvedOther: otherLead,
      by: 'Ana Lima',
      at: new Date(start),
    });
    return ids;
  };

  const readLeads = async (tx: TeamTx, ids: readonly string[]) => {
    const found = [];
    for (const [place, id] of ids.entries()) {
      const [row] = await tx.select().from(leads).where(eq(leads.id, id));
      if (!row) continue;
      const names = await tx.select().from(confirmedNames).where(eq(confirmedNames.resolvedTo, id));
      const { name, title, company, country, doNotContact, unsubscribed } = row;
      expect(row).toMatchObject({ nameKey: name.toLowerCase(), companyKey: company?.toLowerCase() ?? '' });
      found.push({
        ...{ place, name, title, company, country, doNotContact, unsubscribed },
        names: [...new Set(names.map(({ nameKey }) => nameKey))].sort(),
      });
    }
    return found;
  };

  test('in any order leaves each lead with what is its own and what the other merges gave it', async () => {
    const maybe = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: null });
    const traits = fc.record({
      name: fc.constantFrom('', 'Priya Raman', 'Tom Ek', 'Olga Lind'),
      title: maybe('CFO', 'CTO'),
      company: maybe('Northwind', 'Southwind'),
      country: maybe('IN', 'SE'),
      doNotContact: fc.boolean(),
      unsubscribed: fc.boolean(),
    });
    const pair = fc.record({ one: fc.constantFrom(...places), other: fc.constantFrom(...places) });
    const step = fc.oneof(fc.record({ merge: pair }), fc.record({ undo: fc.nat({ max: 5 }) }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(traits, { minLength: 4, maxLength: 4 }),
        fc.array(step, { minLength: 3, maxLength: 9 }),
        (own, steps) =>
          store().inTeam(api.team, async (tx) => {
            const ids = await createLeads(tx, own);
            const active: { id: string; kept: number; merged: number }[] = [];
            for (const [index, each] of steps.entries()) {
              const now = new Date(start + index * 60_000);
              const { resolved } = modelOf(own, active);
              if ('merge' in each) {
                const [kept = 0, merged = 0] = [resolved[each.merge.one], resolved[each.merge.other]];
                const merge = { kept: ids[kept] ?? '', merged: ids[merged] ?? '', by: 'Maria', reason: 'x' };
                const id = await mergeLeads(tx, merge, now, { isManual: true });
                expect(id === undefined).toBe(kept === merged);
                if (id) active.push({ id, kept, merged });
              } else {
                const [undone] = active.splice(each.undo % (active.length || 1), 1);
                if (undone) await undoMerge(tx, undone.id, 'Maria', now);
              }
              const model = modelOf(own, active);
              expect(await readLeads(tx, ids)).toEqual(model.leads);
              const found = await Promise.all(ids.map((id) => resolveMergedLead(tx, id)));
              expect(found.map((id) => ids.indexOf(id))).toEqual(model.resolved);
              const [distinct] = await tx
                .select()
                .from(distinctPairs)
                .where(eq(distinctPairs.lead, [ids[0] ?? '', ids[1] ?? ''].sort()[0] ?? ''));
              const pairNow = [distinct?.resolvedLead ?? '', distinct?.resolvedOther ?? ''];
              expect(pairNow.map((id) => ids.indexOf(id)).sort()).toEqual(model.resolved.slice(0, 2).sort());
            }
            // Once all are undone, nothing that is kept about them has another lead's traits.
            for (const { id } of active.reverse()) await undoMerge(tx, id, 'Maria', new Date(start));
            const titles = new Map(ids.map((id, place) => [id, own[place]?.title]));
            const involved = or(inArray(merges.kept, ids), inArray(merges.merged, ids));
            for (const { kept, merged, keptRow, mergedRow } of await tx
              .select()
              .from(merges)
              .where(involved)) {
              expect([keptRow.title, mergedRow.title]).toEqual([titles.get(kept), titles.get(merged)]);
            }
          }),
      ),
      { numRuns: 25 },
    );
  });
});
