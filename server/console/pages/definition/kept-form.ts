import type { ConsoleMe } from '../../../../utils/contract/console/console';
import { type KeptForm, keptForm } from '../../../../utils/contract/console/definition-form';

type Whose = Pick<ConsoleMe, 'team' | 'person'>;

/** What somebody typed of a definition and did not save as a draft yet; undefined where there is nothing. */
export function readKept(whose: Whose): KeptForm | undefined {
  try {
    return keptForm.safeParse(JSON.parse(localStorage.getItem(nameOf(whose)) ?? 'null')).data;
  } catch {
    return undefined; // The browser keeps nothing for this site.
  }
}

/** Keeps it in this browser, or, without it, forgets it. */
export function keep(whose: Whose, kept: KeptForm | undefined): void {
  try {
    if (kept) localStorage.setItem(nameOf(whose), JSON.stringify(kept));
    else localStorage.removeItem(nameOf(whose));
  } catch {} // As above: it is in the form alone.
}

function nameOf({ team, person }: Whose): string {
  return `passback-definition ${team.id} ${person.name}`;
}
