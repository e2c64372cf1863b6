import { requireRep } from '../../http/authenticate';
import type { App, AppDeps } from '../../http/context';
import { guarded, newApi } from '../../http/new-api';
import { mountAccounts } from './accounts';
import { mountAliases } from './aliases';
import { mountChanges } from './changes';
import { mountChecks } from './checks';
import { mountFeedback } from './feedback';
import { mountInvitation } from './invitation';
import { mountLinks } from './links';
import { mountLookups } from './lookups';
import { mountMarks } from './marks';
import { mountMe } from './me';
import { mountSearches } from './searches';
import { mountToday } from './today';
import { mountTokenRotations } from './token-rotations';

/** The API for the extension, with a rep's token. */
export function repApi(deps: AppDeps): App {
  const routes = newApi();
  mountMe(routes, deps);
  mountLookups(routes, deps);
  mountAccounts(routes, deps);
  mountSearches(routes, deps);
  mountAliases(routes, deps);
  mountToday(routes, deps);
  mountMarks(routes, deps);
  mountChecks(routes, deps);
  mountFeedback(routes, deps);
  mountChanges(routes, deps);
  mountLinks(routes, deps);
  mountTokenRotations(routes, deps);
  const app = guarded(routes, requireRep(deps));
  mountInvitation(app, deps);
  return app;
}
