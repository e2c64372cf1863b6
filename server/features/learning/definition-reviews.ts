import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type {
  DefinitionReview,
  DefinitionReviewResponse,
} from '../../../utils/contract/console/definition-review';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import type { Deps } from '../../platform/deps';
import { compareSeparation, differenceOf, placementsOf } from '../statistics/compare-separation';
import { z95 } from '../statistics/normal';
import { type Evidence, readExamples } from './read-examples';
import { reviewInThread } from './review-in-thread';

/** The fewest accepted leads, and the fewest others, to compare a version with the one before. */
const minCompared = 10;

/** After a failure, how soon the same verdicts are reviewed again, in milliseconds. */
const retryAfterMs = 60_000;

interface TeamReview {
  basis: string;
  failedAt?: Date;
  review?: DefinitionReview;
  error?: string;
  isRunning: boolean;
}

/**
 * Reviews each team's definition when someone looks at it and there are new verdicts since the last review. Until it
 * is done, the answer is the last one.
 */
export function createDefinitionReviews({ store, now, log }: Pick<Deps, 'store' | 'now' | 'log'>) {
  const byTeam = new Map<string, TeamReview>();
  const run = async (team: string, kept: TeamReview): Promise<void> => {
    try {
      kept.review = await reviewDefinition(await readExamples(store, team), now());
      kept.error = undefined;
      kept.failedAt = undefined;
    } catch (error) {
      log.error(error);
      kept.error =
        'The verdicts couldn’t be reviewed. The endpoint’s log says why. Passback tries again in a minute.';
      kept.failedAt = now();
    } finally {
      kept.isRunning = false;
    }
  };
  return {
    async read(team: string): Promise<DefinitionReviewResponse> {
      const basis = await store.inTeam(team, readBasis);
      const kept: TeamReview = byTeam.get(team) ?? { basis: '', isRunning: false };
      byTeam.set(team, kept);
      const isRetried =
        kept.failedAt !== undefined && now().getTime() - kept.failedAt.getTime() >= retryAfterMs;
      if (!kept.isRunning && (kept.basis !== basis || isRetried)) {
        kept.basis = basis;
        kept.isRunning = true;
        void run(team, kept);
      }
      return { isRunning: kept.isRunning, review: kept.review, error: kept.error };
    },
  };
}

async function reviewDefinition(evidence: Evidence, at: Date): Promise<DefinitionReview> {
  const { definition, examples, reps, versions, byOutcome, notReplayed, misdated, isCapped } = evidence;
  const { disputes, sinceAdopted } = evidence;
  return {
    at: at.toISOString(),
    version: definition.version,
    verdicts: examples.length,
    accepted: examples.filter(({ isAccepted }) => isAccepted).length,
    byOutcome,
    reps,
    versions,
    notReplayed,
    misdated,
    isCapped,
    ...(await reviewInThread({ definition, examples, disputes, reps })),
    sinceSigned: compareVersions(sinceAdopted),
  };
}

/** Whether the current version tells the leads judged since then apart better than the one before. */
function compareVersions({
  accepted,
  before,
  after,
}: Evidence['sinceAdopted']): DefinitionReview['sinceSigned'] {
  const good = accepted.filter(Boolean).length;
  if (Math.min(good, accepted.length - good) < minCompared) return undefined;
  const comparison = compareSeparation(placementsOf(accepted, before), placementsOf(accepted, after));
  if (!comparison) return undefined;
  return {
    verdicts: accepted.length,
    before: comparison.before,
    after: comparison.after,
    difference: differenceOf(comparison, z95),
  };
}

/** What tells that a review is worth repeating: there are new verdicts, disputes or outcomes, or a new version. */
async function readBasis(tx: TeamTx): Promise<string> {
  const [row] = await queryRows(
    tx,
    sql`select concat_ws(' ', (select definition from team_settings), count(*), max(received_at),
        (select count(*) from events where act in ('opportunity', 'won'))) as basis
      from feedback where kind in ('disposition', 'factor', 'outcome')`,
    z.object({ basis: z.string() }),
  );
  return row?.basis ?? '';
}
