import { type SavedForm, savedForm } from '../../../../utils/contract/console/definition-form';
import type { ConsoleMe } from '../../../../utils/contract/console/session';

type FormOwner = Pick<ConsoleMe, 'team' | 'person'>;

/** What someone typed into the definition form and hasn't saved as a draft; undefined if there is nothing. */
export function readSavedForm(whose: FormOwner): SavedForm | undefined {
  try {
    return savedForm.safeParse(JSON.parse(localStorage.getItem(storageKey(whose)) ?? 'null')).data;
  } catch {
    return undefined; // The browser blocks storage for this site.
  }
}

/** Saves the form in this browser, or deletes it if it is undefined. */
export function saveForm(whose: FormOwner, kept: SavedForm | undefined): void {
  try {
    if (kept) localStorage.setItem(storageKey(whose), JSON.stringify(kept));
    else localStorage.removeItem(storageKey(whose));
  } catch {} // As above: the edits exist only in the form.
}

function storageKey({ team, person }: FormOwner): string {
  return `passback-definition ${team.id} ${person.name}`;
}
