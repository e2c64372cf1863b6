import type { Lead } from '../../contract/rep/lead';
import type { Stage } from '../../contract/shared/stage';
import type { Disposition } from '../../contract/shared/team';

/** What on screen supports a reason. */
export type SuggestionBasis =
  | { kind: 'element'; element: string }
  | { kind: 'factor'; label: string }
  | { kind: 'quiet' }
  | { kind: 'no-title' }
  | { kind: 'do-not-contact' };

export interface ReasonSuggestion {
  reason: string;
  basis: SuggestionBasis;
}

type LeadFacts = Pick<Lead, 'score' | 'elements' | 'title' | 'doNotContact'>;

/** The reasons that each negative element suggests, by Passback's default ids. */
const reasonsByElement: Record<string, readonly string[]> = {
  budget: ['no-budget-now', 'no-fit-price'],
  timeline: ['bad-timing'],
  need: ['need-unclear', 'no-need'],
  authority: ['need-another-contact', 'wrong-role'],
};

/** The reasons that each trait suggests when it doesn't fit. */
const reasonsByTrait: Record<string, readonly string[]> = {
  title: ['wrong-role', 'need-another-contact'],
  industry: ['wrong-industry'],
  employees: ['company-too-small', 'no-fit-size'],
  country: ['wrong-region', 'no-fit-region'],
};

/**
 * Suggests a reason for a disposition: the first that something on screen supports.
 *
 * @returns undefined if nothing supports any reason; it never guesses.
 */
export function suggestReason(
  { reasons }: Pick<Disposition, 'reasons'>,
  stage: Stage,
  { score, elements, title, doNotContact }: LeadFacts,
): ReasonSuggestion | undefined {
  const findOffered = (ids: readonly string[] = []) =>
    ids.find((id) => reasons.some((reason) => reason.id === id));
  const options: { reason: string | undefined; basis: SuggestionBasis }[] = [
    { reason: doNotContact ? findOffered(['do-not-contact']) : undefined, basis: { kind: 'do-not-contact' } },
    ...elements
      .filter(({ state }) => state === 'negative')
      .map(({ element }) => ({
        reason: findOffered(reasonsByElement[element]),
        basis: { kind: 'element' as const, element },
      })),
    ...score.factors
      .filter(({ state, trait }) => state === 'not-met' && trait !== undefined)
      .map(({ trait = '', label }) => ({
        reason: findOffered(reasonsByTrait[trait]),
        basis: { kind: 'factor' as const, label },
      })),
    { reason: title ? undefined : findOffered(['role-unclear']), basis: { kind: 'no-title' } },
    {
      reason:
        stage === 'before-contact' && score.grade.engagement >= 3
          ? findOffered(['too-early-light-engagement-only'])
          : undefined,
      basis: { kind: 'quiet' },
    },
  ];
  for (const { reason, basis } of options) {
    if (reason !== undefined) return { reason, basis };
  }
  return undefined;
}
