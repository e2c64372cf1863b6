import { z } from 'zod';

/** What a lead can bring up by themselves: a piece of content, a colleague, an event, or none of these. */
export const mentionSubject = z
  .enum(['content', 'colleague', 'event', 'nothing'])
  .meta({ id: 'MentionSubject' });

/** Mentions in English, for the console and CSV files. Content has its title instead. */
export const mentionLabels: Record<Exclude<MentionSubject, 'content'>, string> = {
  colleague: 'A colleague of theirs',
  event: 'An event',
  nothing: 'Nothing',
};

/** A mention as a label: the title of the content, or what else it is about. */
export function mentionLabel(about: MentionSubject, title: string | undefined): string {
  return about === 'content' ? (title ?? 'Content') : mentionLabels[about];
}

export type MentionSubject = z.infer<typeof mentionSubject>;
