import { Hono } from 'hono';
import { z } from 'zod';
import { formatConnectionCode } from '../../utils/contract/connection-code';
import { consoleRole } from '../../utils/contract/console';
import { normalizeEmail } from '../../utils/identity/email';
import { describeIssues } from '../http/describe-issues';
import { formatConsoleLink, makeConsoleLink } from '../sign-in/make-link';
import type { Store } from '../store/store';
import { makeConsoleToken, makeRepToken, makeWriteKey } from '../teams/tokens';

const codeRequest = z.object({
  name: z.string().trim().min(1).max(200),
  email: z
    .string()
    .transform((text, context) => {
      const email = normalizeEmail(text);
      if (email) return email;
      context.addIssue({ code: 'custom', message: `“${text}” is no e-mail address` });
      return z.NEVER;
    })
    .optional(),
});
const linkRequest = z.object({ name: z.string().trim().min(1).max(200), role: consoleRole.optional() });
const keyRequest = z.object({ label: z.string().trim().min(1).max(200) });

/** What the commands ask of the running server, over the socket in its folder. Who can open it owns the folder. */
export function createControlApp(store: Store, team: string, codeUrl: string): Hono {
  const app = new Hono();
  app.get('/alive', (c) => c.text('ok'));
  app.post('/codes', async (c) => {
    const asked = codeRequest.safeParse(await c.req.json());
    if (!asked.success) return c.text(describeIssues(asked.error), 400);
    const token = await makeRepToken(store, team, asked.data);
    return c.text(formatConnectionCode({ url: codeUrl, token }));
  });
  app.post('/write-keys', async (c) => {
    const asked = keyRequest.safeParse(await c.req.json());
    if (!asked.success) return c.text(describeIssues(asked.error), 400);
    return c.text(await makeWriteKey(store, team, asked.data.label));
  });
  app.post('/console-tokens', async (c) => {
    const asked = keyRequest.safeParse(await c.req.json());
    if (!asked.success) return c.text(describeIssues(asked.error), 400);
    return c.text(await makeConsoleToken(store, team, asked.data.label));
  });
  app.post('/console-links', async (c) => {
    const asked = linkRequest.safeParse(await c.req.json());
    if (!asked.success) return c.text(describeIssues(asked.error), 400);
    const link = formatConsoleLink(codeUrl, await makeConsoleLink(store, team, asked.data, new Date()));
    return c.text(`${link}\n\nIt works once, for 15 minutes.`);
  });
  return app;
}
