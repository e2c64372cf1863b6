import { and, eq } from 'drizzle-orm';
import type { RepCaller } from '../../platform/caller';
import type { TeamTx } from '../../platform/db/store';
import { contents, leads } from '../../platform/db/tables/lead-tables';
import { trackedLinks } from '../../platform/db/tables/link-tables';
import { ProblemError } from '../../platform/problem-error';
import { customAlphabet } from '../../platform/random-text';
import { resolveMergedLead } from '../leads/people/resolve-merged-lead';
import { requireLead } from '../leads/require-lead';

/** 22 of 62 characters: 130 bits. */
const createId = customAlphabet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');

/**
 * Returns a lead's own link to a piece of content, always the same one. Returns the content's plain URL if
 * the endpoint has no public URL, or the lead must not be contacted or has unsubscribed.
 *
 * @throws ProblemError 404 if there is no such lead, or no such content with a URL.
 */
export async function createTrackedLink(
  tx: TeamTx,
  { team, rep }: RepCaller,
  request: { lead: string; content: string },
  publicUrl: string | undefined,
  now: Date,
): Promise<{ url: string; isCounted: boolean }> {
  const lead = await resolveMergedLead(tx, request.lead);
  const recipient = await requireLead(tx, lead);
  const content = await resolveMergedContent(tx, request.content);
  const url = await readContentUrl(tx, content);
  if (!url) {
    throw new ProblemError(404, 'no-content', 'This content doesn’t exist or has no address to link to.');
  }
  if (!publicUrl || recipient.doNotContact || recipient.unsubscribed) return { url, isCounted: false };
  // Another request for the same link waits until this one has stored it.
  await tx.select({ id: leads.id }).from(leads).where(eq(leads.id, lead)).for('update');
  const [existing] = await tx
    .select({ id: trackedLinks.id })
    .from(trackedLinks)
    .where(and(eq(trackedLinks.lead, lead), eq(trackedLinks.content, content)))
    .orderBy(trackedLinks.createdAt, trackedLinks.id)
    .limit(1);
  const id = existing?.id ?? createId(22);
  if (!existing) {
    const mergedFrom = request.lead === lead ? null : request.lead;
    await tx.insert(trackedLinks).values({ team, id, lead, mergedFrom, content, rep, createdAt: now });
  }
  return { url: new URL(`/l/${team}-${id}`, publicUrl).href, isCounted: true };
}

/** A tracked link and where it leads; `url` is undefined if its content has no URL any more. */
export async function findTrackedLink(tx: TeamTx, id: string) {
  const [link] = await tx.select().from(trackedLinks).where(eq(trackedLinks.id, id));
  return link && { link, url: await readContentUrl(tx, link.content) };
}

/** The piece of content that an ID stands for now. */
async function resolveMergedContent(tx: TeamTx, id: string): Promise<string> {
  const [row] = await tx.select({ into: contents.mergedInto }).from(contents).where(eq(contents.id, id));
  return row?.into ?? id;
}

/** A piece of content's URL; undefined if a visitor added the content and nobody has reviewed it. */
async function readContentUrl(tx: TeamTx, content: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ url: contents.url })
    .from(contents)
    .where(and(eq(contents.id, content), eq(contents.isPublic, false)));
  return row?.url && /^https?:\/\//i.test(row.url) ? row.url : undefined;
}
