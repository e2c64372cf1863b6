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
import { engagementSums } from '../../../platform/db/tables/engagement-tables';
import { feedback } from '../../../platform/db/tables/feedback-tables';
import { contents, leads } from '../../../platform/db/tables/lead-tables';
import { currentDefinition } from '../../scoring/current-definition';
import { weakGroups } from '../../scoring/find-rule';
import { readPicklists } from '../../teams/team-settings';
import type { Catalogue } from './catalogue';

/** Content types that nobody sends to a lead. */
const unsendableTypes = ['pricing', 'careers', 'email', 'form'];
/** Suggestions come from the content with the most readers; more rarely changes which three are chosen. */
const maxContents = 300;
const countsByIndustry = z.array(z.tuple([z.string(), z.number()])).transform((pairs) => new Map(pairs));

/**
 * Reads what a team can send next and how many accepted leads engaged with it. Slow, because it reads every
 * accepted lead: don't call it on every lookup.
 */
export async function readCatalogue(tx: TeamTx): Promise<Catalogue> {
  const picklists = await readPicklists(tx);
  const accepted = selectAcceptedLeads(tx);
  const industries = await tx
    .select({ industry: accepted.industry, n: count() })
    .from(accepted)
    .groupBy(accepted.industry);
  const readerCounts = countReaders(tx, accepted, await currentDefinition(tx));
  const totalReaders = sql<number>`coalesce(sum(${readerCounts.n}), 0)`;
  const rows = await tx
    .select({
      id: contents.id,
      type: contents.type,
      title: contents.title,
      url: sql<string>`${contents.url}`,
      answers: contents.answers,
      readers: sql`coalesce(jsonb_agg(jsonb_build_array(${readerCounts.industry}, ${readerCounts.n})) filter (where ${readerCounts.n} is not null), '[]')`,
    })
    .from(contents)
    .leftJoin(readerCounts, eq(readerCounts.content, contents.id))
    .where(
      and(
        sql`${contents.url} ~ '^https?://'`,
        notInArray(contents.type, unsendableTypes),
        isNull(contents.expiredAt),
        eq(contents.isPublic, false),
        isNull(contents.mergedInto),
        or(isNotNull(contents.answers), isNotNull(readerCounts.n)),
      ),
    )
    .groupBy(contents.team, contents.id)
    .orderBy(desc(sql`${contents.answers} is not null`), desc(totalReaders), contents.id)
    .limit(maxContents);
  return {
    contents: rows.map((row) => ({
      ...row,
      answers: row.answers ?? [],
      readers: countsByIndustry.parse(row.readers),
    })),
    accepted: new Map(industries.map(({ industry, n }) => [industry, n])),
    elements: picklists.elements.map(({ id }) => id),
  };
}

/** Leads whose latest disposition accepts them. */
function selectAcceptedLeads(tx: TeamTx) {
  const disposition = tx
    .selectDistinctOn([feedback.lead], {
      lead: feedback.lead,
      disposition: feedback.disposition,
    })
    .from(feedback)
    .where(and(eq(feedback.kind, 'disposition'), eq(feedback.withdrawn, false)))
    .orderBy(feedback.lead, desc(feedback.effectiveAt), desc(feedback.receivedAt))
    .as('latest_disposition');
  return tx
    .select({ lead: leads.id, industry: sql<string>`coalesce(${leads.industry}, '')`.as('industry') })
    .from(disposition)
    .innerJoin(leads, eq(leads.id, disposition.lead))
    .where(inArray(disposition.disposition, ['accepted', 'sales-ready']))
    .as('accepted');
}

/**
 * How many accepted leads engaged with each piece of content, by industry. Possible machine engagement
 * doesn't count.
 */
function countReaders(
  tx: TeamTx,
  accepted: ReturnType<typeof selectAcceptedLeads>,
  { version, groups }: LeadDefinition,
) {
  return tx
    .select({
      content: engagementSums.content,
      industry: accepted.industry,
      n: countDistinct(engagementSums.lead).as('n'),
    })
    .from(accepted)
    .innerJoin(
      engagementSums,
      and(eq(engagementSums.lead, accepted.lead), eq(engagementSums.version, version)),
    )
    .where(notInArray(engagementSums.group, weakGroups({ groups })))
    .groupBy(engagementSums.content, accepted.industry)
    .as('reads');
}
