import type { ImportKind } from '../../../../utils/contract/console/import';

/** What each kind of file is for, and what of it may be new. */
export const kinds: readonly {
  id: ImportKind;
  label: string;
  what: string;
  made: [one: string, many: string];
}[] = [
  {
    id: 'people',
    label: 'People',
    what: 'Who they are: one person a row.',
    made: ['new person', 'new people'],
  },
  {
    id: 'content',
    label: 'Content',
    what: 'What you publish: one piece a row.',
    made: ['new piece of content', 'new pieces of content'],
  },
  {
    id: 'engagement',
    label: 'Engagement',
    what: 'Who did what, and when: one action a row.',
    made: ['new person', 'new people'],
  },
];

/** What of an import's is new: `1 new person`. */
export function madeOf({ kind, made }: { kind: ImportKind; made: number }): string {
  const [one, many] = kinds.find(({ id }) => id === kind)?.made ?? ['new', 'new'];
  return made === 1 ? one : many;
}
