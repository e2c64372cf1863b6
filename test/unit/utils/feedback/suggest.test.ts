import { describe, expect, test } from 'vitest';
import { defaultPicklists } from '../../../../server/features/teams/default-picklists';
import type { Lead } from '../../../../utils/contract/rep/lead';
import type { ItemOf } from '../../../../utils/contract/shared/feedback';
import type { Stage } from '../../../../utils/contract/shared/stage';
import type { OutboxRow } from '../../../../utils/feedback/outbox/outbox-row';
import { suggestReason } from '../../../../utils/feedback/suggest/suggest-reason';
import { withLocalFeedback } from '../../../../utils/feedback/suggest/with-local-feedback';
import { plainLead } from '../../support/lead';

const at = '2026-11-20T09:00:00Z';
const lead: Lead = {
  ...plainLead,
  title: 'VP Operations',
  score: {
    ...plainLead.score,
    factors: [{ id: 'fit.company-address', kind: 'fit', label: 'Company address', points: 10, state: 'met' }],
  },
  engagement: [
    {
      content: { id: 'pricing', type: 'pricing', title: 'Pricing' },
      acts: [{ act: 'viewed', count: 1, at }],
      points: 6,
      weak: false,
    },
  ],
  elements: [{ element: 'budget', state: 'negative', by: 'Ben', at }],
};

function suggest(stage: Stage, id: string, of: Lead = lead) {
  const disposition = defaultPicklists.dispositions[stage].find((word) => word.id === id);
  return disposition && suggestReason(disposition, stage, of);
}

describe('a reason is suggested only if something on screen supports it', () => {
  test('an element found to be missing', () => {
    expect(suggest('after-contact', 'needs-workup')).toEqual({
      reason: 'no-budget-now',
      basis: { kind: 'element', element: 'budget' },
    });
    expect(suggest('after-contact', 'disqualified')?.reason).toBe('no-fit-price');
  });

  test('a trait that does not fit', () => {
    const factor = { id: 'f', kind: 'fit' as const, label: 'Big enough', points: 0, trait: 'employees' };
    const small = { ...lead.score, factors: [{ ...factor, state: 'not-met' as const }] };
    expect(suggest('before-contact', 'rejected', { ...lead, score: small })).toEqual({
      reason: 'company-too-small',
      basis: { kind: 'factor', label: 'Big enough' },
    });
  });

  test('an unknown title, or little engagement before contact only', () => {
    expect(suggest('before-contact', 'needs-workup', { ...lead, title: undefined })?.reason).toBe(
      'role-unclear',
    );
    const quiet = { ...lead, score: { ...lead.score, grade: { fit: 'A' as const, engagement: 4 } } };
    expect(suggest('before-contact', 'needs-workup', quiet)?.basis).toEqual({ kind: 'quiet' });
    expect(suggest('after-contact', 'needs-workup', { ...quiet, elements: [] })).toBeUndefined();
  });

  test('nothing without evidence, and never a reason of the other stage', () => {
    expect(suggest('before-contact', 'rejected')).toBeUndefined();
    expect(suggest('before-contact', 'accepted')).toBeUndefined();
  });
});

describe('what was clicked on this device is shown at once', () => {
  const row = (item: object): OutboxRow => ({
    id: 'x',
    connection: 'c',
    revision: 1,
    ackedRevision: 0,
    name: 'Priya',
    savedAt: new Date(at),
    item: {
      id: 'x',
      revision: 1,
      lead: lead.id,
      createdAt: '2026-11-21T09:00:00Z',
      ...item,
    } as ItemOf<'element'>,
  });

  test('an element, and resetting it to unknown', () => {
    const set = (state: string, createdAt?: string) =>
      withLocalFeedback(
        lead,
        [
          row({
            kind: 'element',
            body: { element: 'budget', state, withdrawn: false },
            ...(createdAt && { createdAt }),
          }),
        ],
        { rep: 'Ana', at: new Date('2026-11-20T09:00:00Z') },
      ).elements;
    expect(set('confirmed')).toMatchObject([{ element: 'budget', state: 'confirmed', by: 'Ana' }]);
    expect(set('unknown')).toEqual([]);
    expect(set('confirmed', '2026-11-01T09:00:00Z')).toEqual(lead.elements); // Ben's report is newer.
  });

  test('what the lead already included when it was requested is left to the endpoint', () => {
    const rated = (state: Partial<OutboxRow>) =>
      withLocalFeedback(
        lead,
        [
          {
            ...row({ kind: 'content', body: { content: 'pricing', rating: 'helped', withdrawn: false } }),
            ...state,
          },
        ],
        { rep: 'Ana', at: new Date('2026-11-21T09:05:00Z') },
      ).engagement[0]?.rating;
    const sentAt = (minute: string) => ({
      ackedRevision: 1,
      deliveredAt: new Date(`2026-11-21T09:${minute}:00Z`),
    });
    expect(rated({})).toBe('helped');
    expect(rated(sentAt('06'))).toBe('helped');
    expect(rated(sentAt('04'))).toBe(lead.engagement[0]?.rating); // From another device, perhaps.
  });

  test('taking back one’s own element leaves a colleague’s', () => {
    const withdrawn = row({
      kind: 'element',
      body: { element: 'budget', state: 'confirmed', withdrawn: true },
    });
    const { elements } = withLocalFeedback(lead, [withdrawn], {
      rep: 'Ana',
      at: new Date('2026-11-20T09:00:00Z'),
    });
    expect(elements).toEqual(lead.elements);
  });

  test('a rating, a dispute, and undoing them', () => {
    const rated = (withdrawn: boolean) =>
      withLocalFeedback(
        lead,
        [
          row({ kind: 'content', body: { content: 'pricing', rating: 'helped', withdrawn } }),
          row({ kind: 'factor', body: { factor: 'fit.company-address', label: '', withdrawn } }),
        ],
        { rep: 'Ana', at: new Date('2026-11-20T09:00:00Z') },
      );
    expect(rated(false).engagement[0]?.rating).toBe('helped');
    expect(rated(false).score.factors[0]?.disputed).toBe(true);
    expect(rated(true).engagement[0]?.rating).toBeUndefined();
    expect(rated(true).score.factors[0]?.disputed).toBe(false);
  });
});
