import { type UnsavedEdits, unsavedEdits } from '../../../../utils/contract/console/definition-form';
import type { ConsoleMe } from '../../../../utils/contract/console/session';

type FormOwner = Pick<ConsoleMe, 'team' | 'person'>;

/** What someone typed into the definition form and hasn't saved as a draft; undefined if there is nothing. */
export function readUnsavedEdits(owner: FormOwner): UnsavedEdits | undefined {
  try {
    return unsavedEdits.safeParse(JSON.parse(localStorage.getItem(storageKey(owner)) ?? 'null')).data;
  } catch {
    return undefined; // The browser blocks storage for this site.
  }
}

/** Stores the edits in this browser, or deletes them if undefined. */
export function storeUnsavedEdits(owner: FormOwner, edits: UnsavedEdits | undefined): void {
  try {
    if (edits) localStorage.setItem(storageKey(owner), JSON.stringify(edits));
    else localStorage.removeItem(storageKey(owner));
  } catch {} // As above: the edits exist only in the form.
}

function storageKey({ team, person }: FormOwner): string {
  return `passback-definition ${team.id} ${person.name}`;
}
