import { z } from 'zod';
import { gradeWorth } from '../shared/grade-worth';
import { instant } from '../shared/instant';
import { leadDefinition } from '../shared/lead-definition';
import { scoreBand } from '../shared/score-band';
import { versionNumber } from '../shared/text';
import { draftedDefinition } from './drafted-definition';
import { estimate } from './estimate';

/** Who signed a lead definition, and for which side. */
export const signature = z
  .object({
    side: z.enum(['marketing', 'sales']),
    name: z.string(),
    at: instant,
    person: z.uuid().optional().meta({ description: 'The ID of the console user who signed.' }),
  })
  .meta({ id: 'Signature' });

/** A draft to save. `replaces` lets two people who draft at the same time find out about each other. */
export const draftRequest = draftedDefinition
  .extend({
    replaces: versionNumber.nullish().meta({
      description: 'The version of the open draft to replace. Refused if a different draft is open.',
    }),
  })
  .meta({ id: 'DraftRequest' });

/** At most one version is adopted and at most one is a draft. */
export const definitionStates = ['draft', 'computing', 'adopted', 'retired', 'withdrawn'] as const;

/** A version of the lead definition and its state. */
export const definitionVersion = z
  .object({
    definition: leadDefinition,
    /** Not `z.int()`: drafts saved before the bounds existed may exceed the safe integers. */
    maximum: z.number(),
    state: z.enum(definitionStates).meta({
      description: '`withdrawn` is a draft that was discarded or replaced.',
    }),
    signatures: z.array(signature),
    createdAt: instant,
    adoptedAt: instant.optional(),
    progress: z.object({ done: z.int(), total: z.int() }).optional(),
  })
  .meta({ id: 'DefinitionVersion' });

/**
 * What the scores of a version were worth: by the latest verdict on each lead, if it was given while that version was
 * live, and the lead's score at the time. What too few verdicts can't tell is missing.
 */
export const scoreWorth = z
  .object({
    version: z.int(),
    verdicts: z.int(),
    reps: z.int().meta({ description: 'How many reps gave them.' }),
    bands: z.array(scoreBand),
    separation: estimate.optional().meta({
      description: 'The probability that an accepted lead had a higher score than another (AUC).',
    }),
    brier: estimate.extend({ ofAverage: z.number() }).optional().meta({
      description:
        'The mean squared error of the bands’ shares (Brier score), and `ofAverage`, that of the average.',
    }),
  })
  .meta({ id: 'ScoreWorth' });

export const definitionsResponse = z
  .object({
    current: z.int(),
    versions: z.array(definitionVersion).meta({ description: 'Newest first.' }),
    scoreWorth: z
      .array(scoreWorth)
      .meta({ description: 'What the scores of each version were worth, the newest first.' }),
    gradeWorth: z.array(gradeWorth).meta({
      description:
        'What the grades of the current version were worth, by its newest 10,000 verdicts and the leads’ grades at the time.',
    }),
    disputes: z.record(z.string(), z.int()).meta({
      description: 'How many open disputes reps have about each rule, by fit.<rule> or <group>.<rule>.',
    }),
  })
  .meta({ id: 'DefinitionsResponse' });

export const draftResponse = z.object({ version: z.int() }).meta({ id: 'DraftResponse' });
export const signatureRequest = z
  .object({ side: z.enum(['marketing', 'sales']) })
  .meta({ id: 'SignatureRequest' });

/**
 * How the threshold splits the leads that reps judged: how many reach it in the current version and in the
 * draft.
 */
const thresholdSplit = z.object({ total: z.int(), aboveCurrent: z.int(), aboveDraft: z.int() });

/** A lead that the draft moves to the other side of the threshold. */
const crossed = z.object({
  lead: z.uuid(),
  name: z.string(),
  disposition: z.string(),
  at: instant,
  current: z.int(),
  draft: z.int(),
});

/** A lead that the draft would hand to sales now, or no longer. */
const movedLead = z.object({ lead: z.uuid(), name: z.string(), current: z.int(), draft: z.int() });

/** What the draft would change today, for all leads. */
const today = z.object({
  evaluated: z
    .int()
    .meta({ description: 'How many leads were evaluated: at most 2,000, the most recently active.' }),
  total: z.int().meta({ description: 'All leads that may be contacted.' }),
  toSales: z.int().meta({ description: 'How many would newly reach the threshold.' }),
  fromSales: z.int().meta({ description: 'How many would no longer reach it.' }),
  leads: z
    .array(movedLead)
    .meta({ description: 'The leads that cross in either direction, at most 50 in total.' }),
});

/**
 * How a draft would have scored the leads that reps judged, as of the time of their verdicts, and what it would
 * change today.
 */
export const whatIf = z
  .object({
    accepted: thresholdSplit.meta({
      description: 'Leads with the disposition accepted or sales-ready, which should reach the threshold.',
    }),
    returned: thresholdSplit.meta({ description: 'Leads returned for workup.' }),
    rejected: thresholdSplit.meta({
      description: 'Leads rejected or disqualified, which should stay below the threshold.',
    }),
    notReplayed: z.int().meta({
      description:
        'Dispositions that couldn’t be replayed, because what was known about the lead at the time is unknown.',
    }),
    today,
    crossed: z.array(crossed).meta({ description: 'At most 50, latest disposition first.' }),
  })
  .meta({ id: 'WhatIf' });

export type DefinitionVersion = z.infer<typeof definitionVersion>;
export type ScoreWorth = z.infer<typeof scoreWorth>;
export type DefinitionsResponse = z.infer<typeof definitionsResponse>;
export type SignatureRequest = z.infer<typeof signatureRequest>;
export type Signature = z.infer<typeof signature>;
export type DraftRequest = z.infer<typeof draftRequest>;
export type WhatIf = z.infer<typeof whatIf>;
