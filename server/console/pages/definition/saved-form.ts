import { type SavedForm, savedForm } from '../../../../utils/contract/console/definition-form';
import type { ConsoleMe } from '../../../../utils/contract/console/session';

type FormOwner = Pick<ConsoleMe, 'team' | 'person'>;

/** What somebody typed of a definition and did not save as a draft yet; undefined where there is nothing. */
export function readSavedForm(whose: FormOwner): SavedForm | undefined {
  try {
    return savedForm.safeParse(JSON.parse(localStorage.getItem(storageKey(whose)) ?? 'null')).data;
  } catch {
    return undefined; // The browser keeps nothing for this site.
  }
}

/** Keeps it in this browser, or, without it, forgets it. */
export function saveForm(whose: FormOwner, kept: SavedForm | undefined): void {
  try {
    if (kept) localStorage.setItem(storageKey(whose), JSON.stringify(kept));
    else localStorage.removeItem(storageKey(whose));
  } catch {} // As above: it is in the form alone.
}

function storageKey({ team, person }: FormOwner): string {
  return `passback-definition ${team.id} ${person.name}`;
}
