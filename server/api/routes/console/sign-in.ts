import { createRoute } from '@hono/zod-openapi';
import { done, signInRequest, signInResponse } from '../../../../utils/contract/console/session';
import { openSession } from '../../../features/sign-in/open-session';
import { revoke } from '../../../features/sign-in/revoke';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { bySession, jsonBody, jsonResponse } from '../../http/openapi';
import { rejectCrossOrigin } from '../../http/reject-cross-origin';
import { clearSessionCookie, setSessionCookie } from '../../http/session-cookie';

const signIn = createRoute({
  method: 'post',
  path: '/v1/console/sign-in',
  summary: 'Sign in with a single-use link',
  description: 'The response sets a session cookie. The session ends 12 hours after its last use.',
  request: jsonBody(signInRequest),
  responses: jsonResponse(signInResponse, 'Who is signed in.'),
});

const signOut = createRoute({
  method: 'post',
  path: '/v1/console/sign-out',
  summary: 'Sign out',
  security: bySession,
  responses: jsonResponse(done, 'The session ended.'),
});

/** Mount it before routes that require a session. */
export function mountSignIn(app: App, deps: AppDeps): void {
  app.openapi(signIn, async (c) => {
    rejectCrossOrigin(c);
    const opened = await openSession(deps.store, c.req.valid('json').link, deps.now()).catch((error) => {
      if (error instanceof ProblemError) deps.limiter.countFailure(c.get('address'));
      throw error;
    });
    const { token, name, role } = opened;
    setSessionCookie(c, deps, token);
    c.header('Cache-Control', 'no-store');
    return c.json({ name, role }, 200);
  });
}

/** Ends the session, at the endpoint and in the browser. */
export function mountSignOut(app: App, deps: AppDeps): void {
  app.openapi(signOut, async (c) => {
    const { team, session } = c.get('console');
    if (session) {
      await deps.store.inTeam(team, (tx) => revoke(tx, { kind: 'session', id: session }, deps.now()));
    }
    clearSessionCookie(c, deps);
    return c.json({ done: true as const }, 200);
  });
}
