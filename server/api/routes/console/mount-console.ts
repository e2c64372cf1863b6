import type { App, World } from '../../http/context';
import { mountConsoleContents } from './contents';
import { mountInbox } from './inbox';
import { mountConsoleLeads } from './leads';
import { mountConsoleMe } from './me';
import { mountPeople } from './people';

/** What the console's pages ask for, after `requireConsole`. */
export function mountConsole(app: App, world: World): void {
  mountConsoleMe(app, world);
  mountInbox(app, world);
  mountPeople(app, world);
  mountConsoleLeads(app, world);
  mountConsoleContents(app, world);
}
