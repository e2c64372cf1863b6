import type { App, World } from '../../http/context';
import { mountInbox } from './inbox';
import { mountConsoleMe } from './me';
import { mountPeople } from './people';

/** What the console's pages ask for, after `requireConsole`. */
export function mountConsole(app: App, world: World): void {
  mountConsoleMe(app, world);
  mountInbox(app, world);
  mountPeople(app, world);
}
