import type { ScoreBand } from '../../../utils/contract/shared/score-band';
import { estimateShare } from './estimate-share';

/** The fewest verdicts that a band needs. Of fewer, nothing is claimed. */
export const minBandSize = 20;

/** How many leads were judged at a score, and how many of them accepted. */
export interface ScoreTally {
  score: number;
  accepted: number;
  of: number;
}

/** Counts judged leads by score. */
export function tallyScores(scores: readonly number[], accepted: readonly boolean[]): ScoreTally[] {
  const tallies = new Map<number, ScoreTally>();
  for (const [at, score] of scores.entries()) {
    const tally = tallies.get(score) ?? { score, accepted: 0, of: 0 };
    tally.of++;
    if (accepted[at]) tally.accepted++;
    tallies.set(score, tally);
  }
  return [...tallies.values()];
}

type Block = Omit<ScoreBand, 'low' | 'high'>;

/**
 * What scores were worth: bands in which the accepted share never falls as the score rises. Isotonic regression by
 * pooling adjacent violators; then bands with too few verdicts are joined with the neighbor whose share is closer.
 *
 * @returns no bands for fewer than 20 verdicts. Together, they span the observed scores without a gap.
 */
export function scoreBands(tallies: readonly ScoreTally[]): ScoreBand[] {
  const blocks: Block[] = [];
  for (const { score, accepted, of } of [...tallies].sort((a, b) => a.score - b.score)) {
    if (of === 0) continue;
    blocks.push({ from: score, to: score, accepted, of });
    while (fallsAtEnd(blocks)) join(blocks, blocks.length - 2);
  }
  while (blocks.length > 1) {
    const smallest = blocks.reduce((least, { of }, at) => (of < (blocks[least]?.of ?? 0) ? at : least), 0);
    if ((blocks[smallest]?.of ?? 0) >= minBandSize) break;
    join(blocks, isCloserBelow(blocks, smallest) ? smallest - 1 : smallest);
  }
  return blocks.flatMap((block, at) => {
    const estimate = estimateShare(block.accepted, block.of);
    if (!estimate || block.of < minBandSize) return [];
    const next = blocks[at + 1];
    return { ...block, to: next ? next.from - 1 : block.to, low: estimate.low, high: estimate.high };
  });
}

function shareOf({ accepted, of }: Block): number {
  return accepted / of;
}

function fallsAtEnd(blocks: readonly Block[]): boolean {
  const [before, last] = blocks.slice(-2);
  return before !== undefined && last !== undefined && shareOf(last) <= shareOf(before);
}

/** Whether a block's share is closer to that of the block below than to that of the one above. */
function isCloserBelow(blocks: readonly Block[], at: number): boolean {
  const [below, block, above] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (!below || !block) return false;
  return !above || shareOf(block) - shareOf(below) <= shareOf(above) - shareOf(block);
}

/** Joins a block with the next one. */
function join(blocks: Block[], at: number): void {
  const [one, other] = blocks.slice(at, at + 2);
  if (!one || !other) return;
  blocks.splice(at, 2, {
    from: one.from,
    to: other.to,
    accepted: one.accepted + other.accepted,
    of: one.of + other.of,
  });
}
