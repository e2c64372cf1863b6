import { requireConsole } from '../../http/authenticate';
import type { App, AppDeps } from '../../http/context';
import { newApi } from '../../http/new-api';
import { mountAgreement } from './agreement';
import { mountContents } from './contents';
import { mountDefinitions } from './definitions';
import { mountDeliveries } from './deliveries';
import { mountDuplicates } from './duplicates';
import { mountEventNames } from './event-names';
import { mountHoldouts } from './holdouts';
import { mountImports } from './imports';
import { mountInbox } from './inbox';
import { mountLeadErasure } from './lead-erasure';
import { mountConsoleLeads } from './leads';
import { mountConsoleMe } from './me';
import { mountMerges } from './merges';
import { mountMoves } from './moves';
import { mountOverview } from './overview';
import { mountPeople } from './people';
import { mountReplies } from './replies';
import { mountReports } from './reports';
import { mountSignIn, mountSignOut } from './sign-in';
import { mountSla } from './sla';
import { mountSources } from './sources';
import { mountTargets } from './targets';
import { mountTools } from './tools';
import { mountWeek } from './week';

/** The API for the console's pages, with a session, and for marketing's other systems, with a console token. */
export function consoleApi(deps: AppDeps): App {
  const app = newApi();
  mountSignIn(app, deps); // Before the guard: nobody is signed in yet.
  app.use('/v1/console/*', requireConsole(deps));
  mountSignOut(app, deps);
  mountConsoleMe(app, deps);
  mountOverview(app, deps);
  mountInbox(app, deps);
  mountReplies(app, deps);
  mountPeople(app, deps);
  mountConsoleLeads(app, deps);
  mountLeadErasure(app, deps);
  mountDuplicates(app, deps);
  mountMerges(app, deps);
  mountMoves(app, deps);
  mountAgreement(app, deps);
  mountHoldouts(app, deps);
  mountContents(app, deps);
  mountEventNames(app, deps);
  mountSources(app, deps);
  mountTools(app, deps);
  mountImports(app, deps);
  mountTargets(app, deps);
  mountDeliveries(app, deps);
  mountDefinitions(app, deps);
  mountSla(app, deps);
  mountWeek(app, deps);
  mountReports(app, deps);
  return app;
}
