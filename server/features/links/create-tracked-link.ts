import { and, eq } from 'drizzle-orm';
import type { RepCaller } from '../../platform/caller';
import type { Transaction } from '../../platform/db/store';
import { contents, leads } from '../../platform/db/tables/lead-tables';
import { links } from '../../platform/db/tables/link-tables';
import { noLead } from '../../platform/no-lead';
import { ProblemError } from '../../platform/problem-error';
import { customAlphabet } from '../../platform/random-text';
import { resolveMergedLead } from '../leads/people/resolve-merged-lead';

/** 22 of 62 characters: 130 bits. */
const makeId = customAlphabet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');

/**
 * A lead's own link to a piece of the team's content, the same one each time; its plain address where no public address
 * is known, or for somebody who is not to be contacted.
 *
 * @throws ProblemError 404 where there is no such lead, or no such piece with an address.
 */
export async function createTrackedLink(
  tx: Transaction,
  { team, rep }: RepCaller,
  asked: { lead: string; content: string },
  publicUrl: string | undefined,
  now: Date,
): Promise<{ url: string; isCounted: boolean }> {
  const lead = await resolveMergedLead(tx, team, asked.lead);
  const [who] = await tx
    .select({ doNotContact: leads.doNotContact, unsubscribed: leads.unsubscribed })
    .from(leads)
    .where(and(eq(leads.team, team), eq(leads.id, lead)));
  if (!who) throw noLead();
  const url = await contentAddress(tx, team, asked.content);
  if (!url) {
    throw new ProblemError(
      404,
      'no-content',
      'Marketing has no such piece of content, or none with an address.',
    );
  }
  if (!publicUrl || who.doNotContact || who.unsubscribed) return { url, isCounted: false };
  const [known] = await tx
    .select({ id: links.id })
    .from(links)
    .where(and(eq(links.team, team), eq(links.lead, lead), eq(links.content, asked.content)));
  const id = known?.id ?? makeId(22);
  if (!known) await tx.insert(links).values({ team, id, lead, content: asked.content, rep, createdAt: now });
  return { url: new URL(`/l/${team}-${id}`, publicUrl).href, isCounted: true };
}

/** The address of a piece of content on the web; none of one that a visitor added and nobody has reviewed. */
export async function contentAddress(
  tx: Transaction,
  team: string,
  content: string,
): Promise<string | undefined> {
  const [piece] = await tx
    .select({ url: contents.url })
    .from(contents)
    .where(and(eq(contents.team, team), eq(contents.id, content), eq(contents.isPublic, false)));
  return piece?.url && /^https?:\/\//i.test(piece.url) ? piece.url : undefined;
}
