import { formatDistance } from './format';
import { text } from './text';

const keys = {
  decide: { due: 'decide_by', late: 'decide_late' },
  contact: { due: 'contact_by', late: 'contact_late' },
  answer: { due: 'answer_by', late: 'answer_late' },
} as const;

/** When a verdict, a first contact or an answer is due by the SLA, or was: `answer due in 3 hours`. */
export function deadlineText(what: keyof typeof keys, at: Date, now = new Date()): string {
  return text(keys[what][at < now ? 'late' : 'due'], formatDistance(at, now));
}
