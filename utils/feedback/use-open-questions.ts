import { useRef } from 'react';
import type { Question } from '../contract/rep/history-entry';
import type { Lead } from '../contract/rep/lead';

/** Marketing's unanswered questions. A question just answered stays in the list until the rep moves on. */
export function useOpenQuestions({ history }: Pick<Lead, 'history'>): Question[] {
  const pinned = useRef(new Set<string>());
  const questions = history.flatMap(({ question }) => question ?? []);
  for (const { id, answered } of questions) if (!answered) pinned.current.add(id);
  return questions.filter(({ id }) => pinned.current.has(id));
}
