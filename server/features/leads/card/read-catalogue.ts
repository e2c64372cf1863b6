import {
  and,
  count,
  countDistinct,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  notInArray,
  or,
  sql,
} from 'drizzle-orm';
import { z } from 'zod';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { TeamTx } from '../../../platform/db/store';
import { sums } from '../../../platform/db/tables/engagement-tables';
import { feedback } from '../../../platform/db/tables/feedback-tables';
import { contents, leads } from '../../../platform/db/tables/lead-tables';
import { currentDefinition } from '../../scoring/current-definition';
import { weakGroups } from '../../scoring/find-rule';
import { readPicklists } from '../../teams/picklists';
import type { Catalogue } from './catalogue';

/** Content types that nobody sends to a lead. */
const unsent = ['pricing', 'careers', 'email', 'form'];
/** More wouldn't change which three are chosen. */
const most = 300;
const counts = z.array(z.tuple([z.string(), z.number()])).transform((pairs) => new Map(pairs));

/**
 * Reads what a team can send next and how accepted leads took it. Reads all of them, so don't call it on
 * every lookup.
 */
export async function readCatalogue(tx: TeamTx): Promise<Catalogue> {
  const picklists = await readPicklists(tx);
  const accepted = acceptedLeads(tx);
  const industries = await tx
    .select({ industry: accepted.industry, n: count() })
    .from(accepted)
    .groupBy(accepted.industry);
  const reads = readsBy(tx, accepted, await currentDefinition(tx));
  const read = sql<number>`coalesce(sum(${reads.n}), 0)`;
  const rows = await tx
    .select({
      id: contents.id,
      type: contents.type,
      title: contents.title,
      url: sql<string>`${contents.url}`,
      answers: contents.answers,
      readers: sql`coalesce(jsonb_agg(jsonb_build_array(${reads.industry}, ${reads.n})) filter (where ${reads.n} is not null), '[]')`,
    })
    .from(contents)
    .leftJoin(reads, eq(reads.content, contents.id))
    .where(
      and(
        sql`${contents.url} ~ '^https?://'`,
        notInArray(contents.type, unsent),
        isNull(contents.expiredAt),
        eq(contents.isPublic, false),
        isNull(contents.mergedInto),
        or(isNotNull(contents.answers), isNotNull(reads.n)),
      ),
    )
    .groupBy(contents.team, contents.id)
    .orderBy(desc(sql`${contents.answers} is not null`), desc(read), contents.id)
    .limit(most);
  return {
    contents: rows.map((row) => ({ ...row, answers: row.answers ?? [], readers: counts.parse(row.readers) })),
    accepted: new Map(industries.map(({ industry, n }) => [industry, n])),
    elements: picklists.elements.map(({ id }) => id),
  };
}

/** Leads whose latest disposition accepts them. */
function acceptedLeads(tx: TeamTx) {
  const disposition = tx
    .selectDistinctOn([feedback.lead], {
      lead: feedback.lead,
      disposition: feedback.disposition,
    })
    .from(feedback)
    .where(and(eq(feedback.kind, 'disposition'), eq(feedback.withdrawn, false)))
    .orderBy(feedback.lead, desc(feedback.effectiveAt), desc(feedback.receivedAt))
    .as('word');
  return tx
    .select({ lead: leads.id, industry: sql<string>`coalesce(${leads.industry}, '')`.as('industry') })
    .from(disposition)
    .innerJoin(leads, eq(leads.id, disposition.lead))
    .where(inArray(disposition.disposition, ['accepted', 'sales-ready']))
    .as('accepted');
}

/**
 * How many of those leads engaged with each piece, by industry. Possible machine engagement doesn't count.
 */
function readsBy(
  tx: TeamTx,
  accepted: ReturnType<typeof acceptedLeads>,
  { version, groups }: LeadDefinition,
) {
  return tx
    .select({ content: sums.content, industry: accepted.industry, n: countDistinct(sums.lead).as('n') })
    .from(accepted)
    .innerJoin(sums, and(eq(sums.lead, accepted.lead), eq(sums.version, version)))
    .where(notInArray(sums.group, weakGroups({ groups })))
    .groupBy(sums.content, accepted.industry)
    .as('reads');
}
