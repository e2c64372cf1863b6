import { z } from 'zod';
import { instant } from './instant';

/** Says that two leads are one person: `gone` is found under `kept` from then on. */
export const mergeRequest = z.object({ kept: z.uuid(), gone: z.uuid() }).meta({ id: 'MergeRequest' });

const optional = z.string().optional();

/** A lead as it was when it was joined with another one. */
const joined = z.object({ name: z.string(), title: optional, company: optional, email: optional });

/** Two leads that are one, who or what said so, and whether they were parted again. */
export const merge = z
  .object({
    id: z.uuid(),
    kept: z.uuid(),
    gone: z.uuid(),
    keptAs: joined,
    goneAs: joined,
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

export type Merge = z.infer<typeof merge>;
export type MergeRequest = z.infer<typeof mergeRequest>;
