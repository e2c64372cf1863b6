import { isDeepStrictEqual } from 'node:util';
import { insertMany } from '../../platform/db/many-rows';
import { runConcurrently } from '../../platform/db/run-concurrently';
import type { TeamTx } from '../../platform/db/store';
import { events } from '../../platform/db/tables/engagement-tables';
import { enterHoldout, type RunningHoldout } from '../holdouts/running-holdout';
import { joinVisitors } from '../leads/people/join-visitors';
import type { CountedDefinition } from '../scoring/counted-definitions';
import { saveCounted } from '../scoring/lead-states';
import { readContents } from './known-contents';
import { notifyWatchers } from './notify-watchers';
import type { People } from './resolve-people';
import type { ContentSummary } from './save-contents';
import { saveLeads } from './save-leads';
import { scoreBatch, type TitledEngagement } from './score-batch';
import type { SimilarAct } from './similar-acts';

export type EventRow = typeof events.$inferInsert & ActFields;
type ActFields = Pick<SimilarAct, 'messageId' | 'weak' | 'at'> & { depth: number | null };

/** Inserts events, counts them in their leads' scores, and notifies the reps who watch those leads. */
export async function scoreAndInsert(
  tx: TeamTx,
  rows: readonly EventRow[],
  {
    isPublic,
    people,
    plan,
    definitions,
    holdout,
    now,
  }: {
    isPublic: boolean;
    people: People;
    plan: ReadonlyMap<string, ContentSummary>;
    definitions: CountedDefinition[];
    holdout: RunningHoldout | undefined;
    now: Date;
  },
): Promise<void> {
  const insert = () => insertMany(tx, events, rows);
  const isJoined = people.joined.user.size + people.joined.anonymous.size > 0;
  if (isJoined) await insert(); // A lead's earlier acts may be in the same batch.
  const earlier = isJoined ? await joinVisitors(tx, people.joined, isPublic) : [];
  const unnamed = earlier.flatMap(({ content }) => (content && !plan.has(content) ? content : []));
  const contents = new Map<string, ContentSummary>([...plan, ...(await readContents(tx, unnamed))]);
  const engagements = [...rows, ...earlier].flatMap(
    ({ lead, act, content, depth, weak, at }): TitledEngagement[] => {
      if (!lead || !act || !content) return [];
      const { type, title = content } = contents.get(content) ?? {};
      return [{ lead, title, engagement: { act, content, contentType: type, depth, weak, at } }];
    },
  );
  const count = async () => {
    const counted = await runConcurrently(
      definitions.map((each) => scoreBatch(tx, people.leads, people.before, engagements, each, now)),
    );
    const changed = [...people.leads.values()].filter(
      (row) => !isDeepStrictEqual(row, people.stored.get(row.id)),
    );
    await runConcurrently([
      ...counted.map((rows) => saveCounted(tx, rows)),
      saveLeads(tx, changed, people.named),
    ]);
    if (current && holdout?.change.change === 'threshold') {
      // Leads at the lower of both thresholds, whichever is their own, so that both sides count the same kind of lead.
      const lowest = Math.min(current.definition.threshold, holdout.change.threshold);
      const concerned = [...people.leads.values()].filter(({ scoreHint }) => scoreHint >= lowest);
      await enterHoldout(
        tx,
        holdout,
        concerned.map(({ id }) => id),
        now,
      );
    }
  };
  const current = definitions.find(({ isCurrent }) => isCurrent);
  await runConcurrently([
    count(), // Reads stored counts first, then counts during the insert.
    ...(isJoined ? [] : [insert()]),
    ...(current
      ? [notifyWatchers(tx, people.leads, engagements, { definition: current.definition, holdout }, now)]
      : []),
  ]);
}
