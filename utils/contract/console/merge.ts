import { z } from 'zod';
import { instant } from '../shared/instant';
import { storableText } from '../shared/text';

/** Says that two leads are one person: `gone` is found under `kept` from then on. */
export const mergeRequest = z.object({ kept: z.uuid(), merged: z.uuid() }).meta({ id: 'MergeRequest' });

const optional = z.string().optional();

/** A lead as it was when it was joined with another one. */
const joined = z.object({ name: z.string(), title: optional, company: optional, email: optional });

/** Two leads that are one, who or what said so, and whether they were parted again. */
export const merge = z
  .object({
    id: z.uuid(),
    kept: z.uuid(),
    merged: z.uuid(),
    keptBefore: joined,
    mergedBefore: joined,
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

const candidate = z.object({
  id: z.uuid(),
  name: z.string(),
  title: optional,
  company: optional,
  email: optional,
});

/** Two leads that are likely one person: nothing joins them until somebody does. */
export const duplicatesResponse = z
  .object({
    pairs: z
      .array(z.object({ one: candidate, other: candidate, reason: z.string() }))
      .meta({ description: 'Fifty at most.' }),
  })
  .meta({ id: 'DuplicatesResponse' });

/** Says that two leads are two people, or takes that back. */
export const distinctRequest = z
  .object({ one: z.uuid(), other: z.uuid(), areDistinct: z.boolean() })
  .meta({ id: 'DistinctRequest' });

/** Says that two pieces of content are one: `gone` is `kept` from then on, with all that leads did with it. */
export const contentMergeRequest = z
  .object({ kept: storableText.min(1).max(300), merged: storableText.min(1).max(300) })
  .meta({ id: 'ContentMergeRequest' });

export type DuplicatesResponse = z.infer<typeof duplicatesResponse>;
export type Merge = z.infer<typeof merge>;
export type MergeRequest = z.infer<typeof mergeRequest>;
