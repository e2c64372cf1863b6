import { z } from 'zod';
import { instant } from '../shared/instant';
import { storableText } from '../shared/text';

/** Declares that two leads are one person. From then on, `merged` resolves to `kept`. */
export const mergeRequest = z.object({ kept: z.uuid(), merged: z.uuid() }).meta({ id: 'MergeRequest' });

const optional = z.string().optional();

const leadBefore = z.object({ name: z.string(), title: optional, company: optional, email: optional });

/** Two leads merged into one: who or what merged them, and who undid it, if anyone. */
export const merge = z
  .object({
    id: z.uuid(),
    kept: z.uuid(),
    merged: z.uuid(),
    keptBefore: leadBefore,
    mergedBefore: leadBefore,
    by: z.string(),
    reason: z.string(),
    at: instant,
    undoneAt: instant.optional(),
    undoneBy: z.string().optional(),
  })
  .meta({ id: 'Merge' });

export const mergesResponse = z.object({ merges: z.array(merge) }).meta({ id: 'MergesResponse' });
export const mergeResponse = z.object({ merge: z.uuid() }).meta({ id: 'MergeResponse' });
export const mergeUndone = z.object({ undone: z.literal(true) }).meta({ id: 'MergeUndone' });

/** One of two leads that are probably the same person. */
export const possibleDuplicate = leadBefore.extend({ id: z.uuid() });

/** Pairs of leads that are probably one person. They are merged only when someone confirms it. */
export const duplicatesResponse = z
  .object({
    pairs: z
      .array(z.object({ one: possibleDuplicate, other: possibleDuplicate, reason: z.string() }))
      .meta({ description: 'At most 50.' }),
  })
  .meta({ id: 'DuplicatesResponse' });

/** Declares that two leads are different people, or takes that back. */
export const distinctRequest = z
  .object({ one: z.uuid(), other: z.uuid(), areDistinct: z.boolean() })
  .meta({ id: 'DistinctRequest' });

/**
 * Declares that two pieces of content are one. From then on, `merged` resolves to `kept`, which takes over
 * its engagement.
 */
export const contentMergeRequest = z
  .object({ kept: storableText.min(1).max(300), merged: storableText.min(1).max(300) })
  .meta({ id: 'ContentMergeRequest' });

export type DuplicatesResponse = z.infer<typeof duplicatesResponse>;
export type Merge = z.infer<typeof merge>;
export type MergeRequest = z.infer<typeof mergeRequest>;
