import { z } from 'zod';
import { instant } from '../shared/instant';
import { leadDefinition } from '../shared/lead-definition';
import { versionNumber } from '../shared/text';
import { draftedDefinition } from './drafted-definition';

/** Who agreed to a lead definition, for which side. */
export const signature = z
  .object({
    side: z.enum(['marketing', 'sales']),
    name: z.string(),
    at: instant,
    person: z.uuid().optional().meta({ description: 'Who signed, as they sign in to the console.' }),
  })
  .meta({ id: 'Signature' });

/** A draft to be saved. Two who draft at once are told of each other by what it takes the place of. */
export const draftRequest = draftedDefinition
  .extend({
    replaces: versionNumber.nullish().meta({
      description:
        'The version of the open draft that it takes the place of. Where another one is open, it is refused.',
    }),
  })
  .meta({ id: 'DraftRequest' });

/** One version is adopted, and one a draft at most. */
export const definitionStates = ['draft', 'computing', 'adopted', 'retired', 'withdrawn'] as const;

/** A version of the lead definition, and how far it is. */
export const definitionVersion = z
  .object({
    definition: leadDefinition,
    /** No whole number that is safe, perhaps, in what was drafted before there were bounds. */
    maximum: z.number(),
    state: z.enum(definitionStates).meta({
      description: 'Withdrawn is a draft that was thrown away, or in whose place another one came.',
    }),
    signatures: z.array(signature),
    createdAt: instant,
    adoptedAt: instant.optional(),
    progress: z.object({ done: z.int(), total: z.int() }).optional(),
  })
  .meta({ id: 'DefinitionVersion' });

export const definitionsResponse = z
  .object({
    current: z.int(),
    versions: z.array(definitionVersion).meta({ description: 'Newest first.' }),
    disputes: z.record(z.string(), z.int()).meta({
      description: 'How many reps’ disputes stand against each rule, by fit.<rule> or <group>.<rule>.',
    }),
  })
  .meta({ id: 'DefinitionsResponse' });

export const draftResponse = z.object({ version: z.int() }).meta({ id: 'DefinitionDrafted' });
export const signatureRequest = z
  .object({ side: z.enum(['marketing', 'sales']) })
  .meta({ id: 'SignatureRequest' });

/** How the bar divides leads that reps judged: those at or above it, by the version that stands and by the draft. */
const thresholdSplit = z.object({ total: z.int(), aboveCurrent: z.int(), aboveDraft: z.int() });

/** A lead whose side of the bar is another by the draft. */
const crossed = z.object({
  lead: z.uuid(),
  name: z.string(),
  disposition: z.string(),
  at: instant,
  current: z.int(),
  draft: z.int(),
});

/** What a draft would have said of the leads that reps have judged, at the time of their verdicts. */
export const whatIf = z
  .object({
    accepted: thresholdSplit.meta({ description: 'Accepted or sales-ready: kept are those above the bar.' }),
    returned: thresholdSplit.meta({ description: 'Sent back for workup.' }),
    rejected: thresholdSplit.meta({
      description: 'Rejected or disqualified: spared are those below the bar.',
    }),
    notReplayed: z
      .int()
      .meta({ description: 'Verdicts of which it is not known what was known of the lead.' }),
    crossed: z.array(crossed).meta({ description: 'Fifty at most, the newest verdict first.' }),
  })
  .meta({ id: 'WhatIf' });

export type DefinitionVersion = z.infer<typeof definitionVersion>;
export type DefinitionsResponse = z.infer<typeof definitionsResponse>;
export type SignatureRequest = z.infer<typeof signatureRequest>;
export type Signature = z.infer<typeof signature>;
export type DraftRequest = z.infer<typeof draftRequest>;
export type WhatIf = z.infer<typeof whatIf>;
