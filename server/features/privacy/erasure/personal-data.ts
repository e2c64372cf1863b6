import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { blindChecks } from '../../../platform/db/tables/agreement-tables';
import { engagementDays, engagementSums, events } from '../../../platform/db/tables/engagement-tables';
import {
  changes,
  confirmedMoves,
  feedback,
  marks,
  replies,
} from '../../../platform/db/tables/feedback-tables';
import { holdoutLeads } from '../../../platform/db/tables/holdout-tables';
import { importChanges } from '../../../platform/db/tables/import-tables';
import { confirmedNames, identities, leads, merges } from '../../../platform/db/tables/lead-tables';
import { trackedLinks } from '../../../platform/db/tables/link-tables';
import type { Person } from './find-person';

/** The rows of one table that are about a person. */
export interface PersonalData {
  name: string;
  table: PgTable;
  where: SQL | undefined;
}

/**
 * Everywhere that data about a person is kept. Both export and erasure use this list, so that neither misses
 * anything. Sorted in the order in which rows can be deleted. Add any new table that refers to people.
 */
export function listPersonalData({ lead, keys }: Person): PersonalData[] {
  const isLead = (column: SQL | PgColumn) => (lead ? sql`${column} = ${lead}` : sql`false`);
  // Suggestions and "not this person" contain keys, also of people who aren't leads.
  const mentionedKeys = [...keys, ...(lead ? [{ kind: 'lead', value: lead }] : [])];
  const mentionsPerson = sql.join(
    mentionedKeys.map(({ kind, value }) => sql`${feedback.body}->'keys'->>${kind} = ${value}`),
    sql` or `,
  );
  const isAboutPerson = or(isLead(feedback.lead), mentionsPerson);
  const personFeedback = sql`select ${feedback.id} from ${feedback} where ${isAboutPerson}`;
  const isReply = sql`${replies.feedback} in (${personFeedback})`;
  const isByVisitor = (kind: 'user' | 'anonymous') =>
    inArray(
      events[kind],
      keys.filter((key) => key.kind === kind).map(({ value }) => value),
    );
  const isUnassigned = and(isNull(events.lead), or(isByVisitor('user'), isByVisitor('anonymous')));
  return [
    {
      name: 'changes',
      table: changes,
      where: isLead(sql`${changes.body}->>'lead'`),
    },
    {
      // Must precede the merges, which say what the lead was before it was merged.
      name: 'import changes',
      table: importChanges,
      where: or(
        isLead(importChanges.lead),
        lead ? sql`${importChanges.lead} in (${selectMergedInto(lead)})` : undefined,
      ),
    },
    {
      name: 'merges',
      table: merges,
      where: or(...[merges.kept, merges.merged, merges.resolvedTo].map(isLead)),
    },
    { name: 'links', table: trackedLinks, where: isLead(trackedLinks.lead) },
    { name: 'replies', table: replies, where: isReply },
    {
      name: 'confirmed moves',
      table: confirmedMoves,
      where: sql`${confirmedMoves.feedback} in (${personFeedback})`,
    },
    { name: 'feedback', table: feedback, where: isAboutPerson },
    { name: 'blind checks', table: blindChecks, where: isLead(blindChecks.lead) },
    { name: 'holdouts', table: holdoutLeads, where: isLead(holdoutLeads.lead) },
    { name: 'marks', table: marks, where: isLead(marks.lead) },
    { name: 'days', table: engagementDays, where: isLead(engagementDays.lead) },
    { name: 'sums', table: engagementSums, where: isLead(engagementSums.lead) },
    {
      name: 'events',
      table: events,
      where: or(isLead(events.lead), isUnassigned),
    },
    {
      name: 'confirmed names',
      table: confirmedNames,
      where: isLead(confirmedNames.resolvedTo),
    },
    { name: 'identities', table: identities, where: isLead(identities.lead) },
    { name: 'leads', table: leads, where: isLead(leads.id) },
  ];
}

/** The IDs of leads that were merged into this one. */
function selectMergedInto(lead: string): SQL {
  return sql`select ${merges.merged} from ${merges} where ${merges.resolvedTo} = ${lead}`;
}
