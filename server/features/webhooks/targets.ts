import { randomUUID } from 'node:crypto';
import { asc, count, eq, inArray, min } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  createdTarget,
  Target,
  TargetKind,
  targetChange,
  targetRequest,
} from '../../../utils/contract/console/target';
import type { TeamTx } from '../../platform/db/store';
import { deliveries, targets } from '../../platform/db/tables/outgoing-tables';
import { ProblemError } from '../../platform/problem-error';
import { disableTarget, releaseHeldDeliveries } from './enable-target';
import { findUrlIssue } from './find-url-issue';
import { lockTarget } from './lock-target';
import { formatMailboxes, parseMailboxes, readMailboxes } from './mailboxes';
import { noMailMessage } from './send-mail';
import { createSigningSecret } from './to-webhook';

const maxTargets = 20;

/** Where the endpoint may send to: private networks, and by email. */
interface AddressRules {
  allowsPrivate: boolean;
  canMail: boolean;
}

/** A target without past failures. */
const noFailures = { pausedUntil: null, failingSince: null };

/** A team's targets, oldest first. */
export async function listTargets(tx: TeamTx): Promise<Target[]> {
  const rows = await tx.select().from(targets).orderBy(asc(targets.createdAt), asc(targets.id));
  const waiting = await tx
    .select({ target: deliveries.target, n: count(), nextTry: min(deliveries.nextAttemptAt) })
    .from(deliveries)
    .where(inArray(deliveries.state, ['waiting', 'failed']))
    .groupBy(deliveries.target);
  const held = await tx
    .select({ target: deliveries.target, n: count() })
    .from(deliveries)
    .where(eq(deliveries.state, 'held'))
    .groupBy(deliveries.target);
  const heldByTarget = new Map(held.map(({ target, n }) => [target, n]));
  const undelivered = new Map(waiting.map(({ target, ...rest }) => [target, rest]));
  return rows.map((row) => ({
    ...toTarget(row, undelivered.get(row.id)),
    held: heldByTarget.get(row.id) ?? 0,
  }));
}

/**
 * Creates a target.
 * @returns the target; a webhook's with its signing secret, which can't be read again.
 * @throws ProblemError 400 if there are too many targets, or nothing may be sent to the URL.
 */
export async function createTarget(
  tx: TeamTx,
  input: z.infer<typeof targetRequest>,
  { createdBy, now, allowsPrivate, canMail }: AddressRules & { createdBy: string; now: Date },
): Promise<z.infer<typeof createdTarget>> {
  const url = requireAddress(input.kind, input.url, { allowsHttp: input.allowsHttp, allowsPrivate, canMail });
  const secret = input.kind === 'webhook' ? createSigningSecret() : undefined;
  const [{ n } = { n: 0 }] = await tx.select({ n: count() }).from(targets);
  if (n >= maxTargets)
    throw new ProblemError(
      400,
      'too-many',
      `You already have ${maxTargets} targets, the maximum. Remove one first.`,
    );
  const row = { ...input, team: tx.team, id: randomUUID(), url, secret, createdBy, createdAt: now };
  const [created] = await tx.insert(targets).values(row).returning();
  if (!created) throw new Error('The target was not created');
  const { id, name, kind } = created;
  tx.audit.push({ action: 'target.created', subject: id, name, details: { kind } });
  return { ...toTarget(created), secret };
}

/**
 * Changes a target. Turning it on sends what was held for it.
 * @throws ProblemError 404 if there is no such target; 400 if nothing may be sent to the new URL.
 */
export async function changeTarget(
  tx: TeamTx,
  id: string,
  { isEnabled, url, ...input }: z.infer<typeof targetChange>,
  { now, allowsPrivate, canMail }: AddressRules & { now: Date },
): Promise<Target> {
  const existing = await requireTarget(tx, id);
  const { kind } = existing;
  const rules = { allowsHttp: input.allowsHttp ?? existing.allowsHttp, allowsPrivate, canMail };
  const urlChange = url === undefined ? {} : { url: requireAddress(kind, url, rules), ...noFailures };
  if (input.allowsHttp === false && url === undefined) requireAddress(kind, existing.url, rules);
  const enabledChange = isEnabled
    ? { isEnabled: true, disabledReason: null, disabledAt: null, ...noFailures }
    : {};
  const values = { ...input, ...urlChange, ...enabledChange };
  if (Object.keys(values).length > 0) await tx.update(targets).set(values).where(eq(targets.id, id));
  if (isEnabled === false) await disableTarget(tx, id, now);
  if (isEnabled) await releaseHeldDeliveries(tx, id, input.kinds ?? existing.kinds, now);
  const changed = (await listTargets(tx)).find((target) => target.id === id);
  if (!changed) throw new Error('The changed target was not found');
  const fields = [...Object.keys(input), ...(url === undefined ? [] : ['url'])];
  const details = { changed: fields.join(', '), ...(isEnabled !== undefined && { isEnabled }) };
  tx.audit.push({ action: 'target.changed', subject: id, name: changed.name, details });
  return changed;
}

/** Removes a target with its deliveries. @returns whether there was one. */
export async function removeTarget(tx: TeamTx, id: string): Promise<boolean> {
  const [removed] = await tx.delete(targets).where(eq(targets.id, id)).returning({ name: targets.name });
  if (removed) tx.audit.push({ action: 'target.removed', subject: id, name: removed.name });
  return removed !== undefined;
}

/**
 * Returns a team's target, locked until the transaction ends.
 * @throws ProblemError 404 if there is none.
 */
export async function requireTarget(tx: TeamTx, id: string) {
  const target = await lockTarget(tx, id);
  if (target) return target;
  throw new ProblemError(404, 'no-target', 'This target doesn’t exist, or it was removed. Reload the list.');
}

/** A target as marketing sees it: without its secret, and with only enough of its URL to recognize it. */
function toTarget(
  row: typeof targets.$inferSelect,
  { n: undelivered, nextTry }: { n: number; nextTry: Date | null } = { n: 0, nextTry: null },
): Target {
  const { id, kind, name, url, kinds, isEnabled, disabledReason, disabledAt, createdBy } = row;
  return {
    id,
    kind,
    name,
    address: kind === 'mail' ? readMailboxes(url).join(', ') : `${new URL(url).host}/…${url.slice(-4)}`,
    kinds,
    isEnabled,
    disabled:
      disabledReason && disabledAt ? { at: disabledAt.toISOString(), reason: disabledReason } : undefined,
    pausedUntil: row.pausedUntil?.toISOString(),
    lastSuccessAt: row.lastSuccessAt?.toISOString(),
    failingSince: row.failingSince?.toISOString(),
    nextAttemptAt: nextTry?.toISOString(),
    undelivered,
    held: 0,
    allowsHttp: row.allowsHttp,
    createdBy,
    createdAt: row.createdAt.toISOString(),
  };
}

/**
 * Normalizes a target's URL or, for mail, its email addresses.
 * @throws ProblemError 400 if nothing may be sent there.
 */
function requireAddress(
  kind: TargetKind,
  text: string,
  { allowsHttp, allowsPrivate, canMail }: AddressRules & { allowsHttp: boolean },
): string {
  if (kind !== 'mail') {
    const issue = findUrlIssue(text, { allowsHttp, allowsPrivate });
    if (issue) throw new ProblemError(400, 'url', issue);
    return new URL(text).href;
  }
  if (!canMail) throw new ProblemError(400, 'url', noMailMessage);
  const parsed = parseMailboxes(text);
  if ('issue' in parsed) throw new ProblemError(400, 'url', parsed.issue);
  return formatMailboxes(parsed.addresses);
}
