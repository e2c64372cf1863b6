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

type Known = Pick<Lead, 'score' | 'elements' | 'title' | 'doNotContact'>;

/** The reasons that each negative element suggests, by Passback's default ids. */
const byElement: Record<string, readonly string[]> = {
  budget: ['no-budget-now', 'no-fit-price'],
  timeline: ['bad-timing'],
  need: ['need-unclear', 'no-need'],
  authority: ['need-another-contact', 'wrong-role'],
};

/** The reasons that each trait suggests when it doesn't fit. */
const byTrait: Record<string, readonly string[]> = {
  title: ['wrong-role', 'need-another-contact'],
  industry: ['wrong-industry'],
  employees: ['company-too-small', 'no-fit-size'],
  country: ['wrong-region', 'no-fit-region'],
};

/**
 * Suggests the one reason for a disposition that is supported by what is on screen.
 *
 * @returns undefined if nothing supports any reason; it never guesses.
 */
export function suggestReason(
  { reasons }: Pick<Disposition, 'reasons'>,
  stage: Stage,
  { score, elements, title, doNotContact }: Known,
): ReasonSuggestion | undefined {
  const offered = (ids: readonly string[] = []) =>
    ids.find((id) => reasons.some((reason) => reason.id === id));
  const found: { reason: string | undefined; evidence: SuggestionBasis }[] = [
    { reason: doNotContact ? offered(['do-not-contact']) : undefined, evidence: { kind: 'do-not-contact' } },
    ...elements
      .filter(({ state }) => state === 'negative')
      .map(({ element }) => ({
        reason: offered(byElement[element]),
        evidence: { kind: 'element' as const, element },
      })),
    ...score.factors
      .filter(({ state, trait }) => state === 'not-met' && trait !== undefined)
      .map(({ trait = '', label }) => ({
        reason: offered(byTrait[trait]),
        evidence: { kind: 'factor' as const, label },
      })),
    { reason: title ? undefined : offered(['role-unclear']), evidence: { kind: 'no-title' } },
    {
      reason:
        stage === 'before-contact' && score.grade.engagement >= 3
          ? offered(['too-early-light-engagement-only'])
          : undefined,
      evidence: { kind: 'quiet' },
    },
  ];
  const first = found.find(({ reason }) => reason !== undefined);
  return first?.reason === undefined ? undefined : { reason: first.reason, basis: first.evidence };
}
