import { type ErrorHandler, Hono } from 'hono';
import { z } from 'zod';
import { companyRole } from '../../../utils/contract/console/company-sign-in';
import { importKind } from '../../../utils/contract/console/import';
import { consoleRole, consoleScope } from '../../../utils/contract/console/session';
import { dateOrder } from '../../../utils/contract/ingest/date-order';
import { formatConnectionCode, formatJoinLink } from '../../../utils/contract/shared/connection-code';
import { timeZone } from '../../../utils/contract/shared/day';
import { normalizeEmail } from '../../../utils/identity/email';
import { giveRoles } from '../../features/company-sign-in/accounts';
import { importFile } from '../../features/ingest/imports/import-file';
import { createSignInLink, formatSignInLink } from '../../features/sign-in/create-sign-in-link';
import { createConsoleToken, createRepToken, createWriteKey } from '../../features/teams/tokens';
import { actAs } from '../../platform/audit/actor';
import type { Store } from '../../platform/db/store';
import { describeIssues } from '../../platform/describe-issues';
import type { Log } from '../../platform/log/create-log';
import { ProblemError } from '../../platform/problem-error';
import { UserError } from '../../platform/user-error';
import { mountAudit } from './control-audit';
import { mountBackup } from './control-backup';
import { mountErasure } from './control-erasure';
import { mountRetention } from './control-retention';
import { formatImportResult } from './import-text';

const emailAddress = z.string().transform((text, context) => {
  const email = normalizeEmail(text);
  if (email) return email;
  context.addIssue({ code: 'custom', message: `“${text}” isn’t a valid email address` });
  return z.NEVER;
});
const codeRequest = z.object({ name: z.string().trim().min(1).max(200), email: emailAddress.optional() });
const accountRequest = z.object({ email: emailAddress, roles: z.array(companyRole).min(1) });
const linkRequest = z.object({ name: z.string().trim().min(1).max(200), role: consoleRole.optional() });
const keyRequest = z.object({
  label: z.string().trim().min(1).max(200),
  days: z.coerce.number().int().min(1).max(730).optional(),
});
const consoleTokenRequest = keyRequest.extend({ scopes: z.array(consoleScope).min(1).optional() });
const importRequest = z.object({
  kind: importKind,
  isPreview: z.boolean(),
  base64: z.string(),
  fileName: z.string().optional(),
  order: dateOrder.optional(),
  zone: timeZone.optional(),
  rename: z.boolean().optional(),
});
const writeKeyRequest = keyRequest.extend({ isPublic: z.boolean().default(false) });

/**
 * The API that CLI commands call on the running server, over the socket in its data folder. Anyone who can
 * open the socket is trusted.
 */
export function createControlApp(store: Store, team: string, codeUrl: string, log: Log): Hono {
  const app = new Hono();
  app.use((_, next) => actAs({ kind: 'command', name: 'Command line' }, next));
  app.get('/alive', (c) => c.text('ok'));
  app.post('/codes', async (c) => {
    const input = codeRequest.safeParse(await c.req.json());
    if (!input.success) return c.text(describeIssues(input.error), 400);
    const token = await createRepToken(store, team, input.data);
    const code = { url: codeUrl, token };
    return c.text(
      `${formatJoinLink(code)}\n\nThe rep opens this link, which says how to install and connect. Or paste the code into Passback’s options:\n\n${formatConnectionCode(code)}`,
    );
  });
  app.post('/write-keys', async (c) => {
    const input = writeKeyRequest.safeParse(await c.req.json());
    if (!input.success) return c.text(describeIssues(input.error), 400);
    const { label, isPublic, days } = input.data;
    return c.text(await createWriteKey(store, team, label, isPublic ? 'browser' : 'server', { days }));
  });
  app.post('/imports', async (c) => {
    const { base64, order, zone, rename, ...input } = importRequest.parse(await c.req.json());
    const bytes = Buffer.from(base64, 'base64');
    const file = { ...input, bytes, by: 'The command line', dates: { order, zone }, renames: rename };
    return c.text(formatImportResult(await importFile({ store, now: () => new Date() }, team, file)));
  });
  app.post('/console-tokens', async (c) => {
    const input = consoleTokenRequest.safeParse(await c.req.json());
    if (!input.success) return c.text(describeIssues(input.error), 400);
    const { label, scopes, days } = input.data;
    return c.text(await createConsoleToken(store, team, label, scopes, { days }));
  });
  app.post('/console-links', async (c) => {
    const input = linkRequest.safeParse(await c.req.json());
    if (!input.success) return c.text(describeIssues(input.error), 400);
    const link = formatSignInLink(codeUrl, await createSignInLink(store, team, input.data, new Date()));
    return c.text(`${link}\n\nThe link works once, within 15 minutes.`);
  });
  app.post('/accounts', async (c) => {
    const input = accountRequest.safeParse(await c.req.json());
    if (!input.success) return c.text(describeIssues(input.error), 400);
    const { email, roles } = input.data;
    await store.inTeam(team, (tx) => giveRoles(tx, { email, roles }, new Date()));
    return c.text(`${email} can sign in with their company account as ${roles.join(' and ')}.`);
  });
  mountAudit(app, store, team);
  mountErasure(app, store, team);
  mountRetention(app, store, team);
  mountBackup(app, store, team);
  app.onError(respondAsText(log));
  return app;
}

/** Returns failures to the command as text. */
const respondAsText =
  (log: Log): ErrorHandler =>
  (error, c) => {
    if (error instanceof UserError || error instanceof ProblemError) return c.text(error.message, 400);
    log.error(error);
    return c.text(
      'The endpoint couldn’t run this command. See its log for the error. No changes were partly saved.',
      500,
    );
  };
