import type { ImportKind } from '../../../../utils/contract/console/import';

/** What each kind of file is for, and what it can create. */
export const importKinds: readonly {
  id: ImportKind;
  label: string;
  what: string;
  newLabels: [one: string, many: string];
}[] = [
  {
    id: 'people',
    label: 'People',
    what: 'Who they are, one person per row.',
    newLabels: ['new person', 'new people'],
  },
  {
    id: 'content',
    label: 'Content',
    what: 'What you publish, one item per row.',
    newLabels: ['new content item', 'new content items'],
  },
  {
    id: 'engagement',
    label: 'Engagement',
    what: 'Who did what and when, one action per row.',
    newLabels: ['new person', 'new people'],
  },
];

/** The label for what an import created: `1 new person`. */
export function createdLabel({ kind, created }: { kind: ImportKind; created: number }): string {
  const [one, many] = importKinds.find(({ id }) => id === kind)?.newLabels ?? ['new', 'new'];
  return created === 1 ? one : many;
}
