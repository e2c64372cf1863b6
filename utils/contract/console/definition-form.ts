import { z } from 'zod';
import { condition, engagementGroup, fitRule } from '../shared/lead-definition';

/** What the page tells one of a list from another by; what is new has no id of its own yet. */
const listed = { key: z.int(), id: z.string().optional(), label: z.string() };

const formRule = z.object({ ...listed, act: z.string(), contentType: z.string(), points: z.string() });

/** A lead definition while it is typed: numbers and words as they stand in their fields, right or not yet. */
export const definitionForm = z.object({
  threshold: z.string(),
  fit: z.array(
    z.object({
      ...listed,
      trait: fitRule.shape.trait,
      is: z.enum(condition.options.map(({ shape }) => shape.is.value)),
      /** Words with commas between, whole values a line each, or the number. */
      values: z.string(),
      points: z.string(),
    }),
  ),
  groups: z.array(
    z.object({
      ...listed,
      halfLifeDays: z.string(),
      cap: z.string(),
      effect: engagementGroup.shape.effect,
      rules: z.array(formRule),
    }),
  ),
});

/** What is kept in the browser of a definition that is being typed, and the version that it was begun from. */
export const savedForm = z.object({ baseVersion: z.int(), form: definitionForm });

export type DefinitionForm = z.infer<typeof definitionForm>;
export type FitForm = DefinitionForm['fit'][number];
export type GroupForm = DefinitionForm['groups'][number];
export type RuleForm = GroupForm['rules'][number];
export type SavedForm = z.infer<typeof savedForm>;
