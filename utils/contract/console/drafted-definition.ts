import { z } from 'zod';
import {
  condition,
  engagementGroup,
  engagementRule,
  fitRule,
  leadDefinition,
} from '../shared/lead-definition';
import { storableText } from '../shared/text';

/** Bounds for the numbers in a new draft. Definitions stored before the bounds existed can still be read. */
export const bounds = {
  points: 1000,
  cap: 1000,
  threshold: 10_000,
  missedLeadCost: { least: 0.1, most: 100 },
  halfLifeDays: { least: 0.1, most: 3650 },
} as const;

/** A factor's ID may start with these instead of a group's ID, so no group may have them. */
export const reservedGroupIds: readonly string[] = ['fit', 'machine', 'cap', 'older', 'floor'];

const atMost = (most: number) => `At most ${most}`;
const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z.array(item).max(most, `At most ${most} entries`);

const label = storableText.min(1, 'Can’t be empty').max(200, 'At most 200 characters');
/** No dots: a factor's id joins the ids of a group and a rule with a dot. */
const id = storableText
  .max(80, 'At most 80 characters')
  .regex(/^[\p{L}\p{N}-]+$/u, 'Use only letters, digits and hyphens, without dots or spaces');
const groupId = id.refine(
  (id) => !reservedGroupIds.includes(id),
  `${reservedGroupIds.map((reserved) => `“${reserved}”`).join(', ')} are reserved. Give the group a different ID`,
);
const words = list(storableText.min(1, 'Can’t be empty').max(200, 'At most 200 characters'), 500).min(1);
const [oneOf, hasWord, atLeast] = condition.options;

const draftedRule = engagementRule.extend({
  id,
  label,
  act: label,
  contentType: label.optional(),
  points: engagementRule.shape.points.max(bounds.points, atMost(bounds.points)),
});

/** A definition to save as the next version. The endpoint assigns the version number. */
export const draftedDefinition = leadDefinition
  .omit({ version: true })
  .extend({
    threshold: leadDefinition.shape.threshold.max(bounds.threshold, atMost(bounds.threshold)),
    missedLeadCost: z
      .number()
      .min(bounds.missedLeadCost.least, `At least ${bounds.missedLeadCost.least}`)
      .max(bounds.missedLeadCost.most, atMost(bounds.missedLeadCost.most))
      .optional(),
    fit: list(
      fitRule.extend({
        id,
        label,
        when: z.discriminatedUnion('is', [
          oneOf.extend({ values: words }),
          hasWord.extend({ values: words }),
          atLeast,
        ]),
        points: fitRule.shape.points.max(bounds.points, atMost(bounds.points)),
      }),
      100,
    ),
    groups: list(
      engagementGroup.extend({
        id: groupId,
        label,
        halfLifeDays: z
          .number()
          .min(bounds.halfLifeDays.least, `At least ${bounds.halfLifeDays.least} days`)
          .max(bounds.halfLifeDays.most, `At most ${bounds.halfLifeDays.most} days`),
        cap: engagementGroup.shape.cap.max(bounds.cap, atMost(bounds.cap)),
        rules: list(draftedRule, 100).min(1),
      }),
      50,
    ),
  })
  .meta({ id: 'DraftedDefinition' });

export type DraftedDefinition = z.infer<typeof draftedDefinition>;
