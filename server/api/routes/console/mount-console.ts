import type { App, AppDeps } from '../../http/context';
import { mountContents } from './contents';
import { mountInbox } from './inbox';
import { mountConsoleLeads } from './leads';
import { mountConsoleMe } from './me';
import { mountPeople } from './people';

/** The routes of the console's pages. Mount them after `requireConsole`. */
export function mountConsole(app: App, deps: AppDeps): void {
  mountConsoleMe(app, deps);
  mountInbox(app, deps);
  mountPeople(app, deps);
  mountConsoleLeads(app, deps);
  mountContents(app, deps);
}
