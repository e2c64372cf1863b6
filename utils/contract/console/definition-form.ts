import { z } from 'zod';
import { condition, engagementGroup, fitRule } from '../shared/lead-definition';

/** `key` identifies an entry on the page, because a new entry has no id yet. */
const listed = { key: z.int(), id: z.string().optional(), label: z.string() };

const formRule = z.object({ ...listed, act: z.string(), contentType: z.string(), points: z.string() });

/** A lead definition while it is being edited: numbers and text exactly as typed, valid or not. */
export const definitionForm = z.object({
  threshold: z.string(),
  /** Empty if not agreed. Edits that were stored before the field existed don't have it. */
  missedLeadCost: z.string().default(''),
  fit: z.array(
    z.object({
      ...listed,
      trait: fitRule.shape.trait,
      is: z.enum(condition.options.map(({ shape }) => shape.is.value)),
      /** Comma-separated words, whole values one per line, or a number. */
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

/** An edited definition as the browser saves it, with the version it was based on. */
export const unsavedEdits = z.object({ baseVersion: z.int(), form: definitionForm });

export type DefinitionForm = z.infer<typeof definitionForm>;
export type FitForm = DefinitionForm['fit'][number];
export type GroupForm = DefinitionForm['groups'][number];
export type RuleForm = GroupForm['rules'][number];
export type UnsavedEdits = z.infer<typeof unsavedEdits>;
