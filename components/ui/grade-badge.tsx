import type { LeadScore } from '../../utils/contract/shared/score';
import { text } from '../../utils/i18n/text';

/** The grade: a letter for fit, a number for engagement. */
export function GradeBadge({ grade }: { grade: LeadScore['grade'] }) {
  return (
    <span
      className="rounded-md bg-accent-soft px-1.5 font-semibold text-accent text-small"
      title={formatGrade(grade)}
    >
      {grade.fit}
      {grade.engagement}
    </span>
  );
}

const fitKeys = { A: 'fit_a', B: 'fit_b', C: 'fit_c', D: 'fit_d' } as const;
const engagementKeys = ['engaged_1', 'engaged_2', 'engaged_3', 'engaged_4'] as const;

/** The grade spelled out: `Good fit, fairly active`. */
export function formatGrade({ fit, engagement }: LeadScore['grade']): string {
  return text('grade_words', text(fitKeys[fit]), text(engagementKeys[engagement - 1] ?? 'engaged_4'));
}
