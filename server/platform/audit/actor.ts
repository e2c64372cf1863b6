import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditEntry } from '../../../utils/contract/console/audit';

/** Who acts in a request or command, for the audit log. */
export type Actor = AuditEntry['actor'];

const actors = new AsyncLocalStorage<Actor>();

/** Runs work on behalf of someone. What it writes to the audit log has their name. */
export function actAs<Result>(actor: Actor, work: () => Result): Result {
  return actors.run(actor, work);
}

/** The endpoint itself: for its jobs, and for requests until it is known who sent them. */
export const endpointActor: Actor = { kind: 'endpoint', name: 'Passback' };

/** Who acts at the moment; the endpoint itself outside of requests and commands. */
export function currentActor(): Actor {
  return actors.getStore() ?? endpointActor;
}
