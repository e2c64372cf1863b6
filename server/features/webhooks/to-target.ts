import type { Target } from '../../../utils/contract/console/target';
import type { targets } from '../../platform/db/tables/outgoing-tables';

/** A target as marketing sees it: without its secret, and with only enough of its URL to recognize it. */
export function toTarget(
  row: typeof targets.$inferSelect,
  { n: undelivered, nextTry }: { n: number; nextTry: Date | null } = { n: 0, nextTry: null },
): Target {
  const { id, kind, name, url, kinds, isOn, offReason, offAt, createdBy } = row;
  return {
    id,
    kind,
    name,
    address: `${new URL(url).host}/…${url.slice(-4)}`,
    kinds,
    isEnabled: isOn,
    disabled: offReason && offAt ? { at: offAt.toISOString(), reason: offReason } : undefined,
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
