import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Lead } from '../contract/rep/lead';
import { useConnection } from '../team/connection-context';
import { isDisposition, type OutboxRow } from './outbox/outbox-row';
import { withLocalFeedback } from './suggest/with-local-feedback';
import { outboxQuery } from './use-feedback';

/**
 * The lead as this rep sees it: feedback given on this device shows at once. Dispositions are left out
 * because they don't change the lead; the click that must be fastest then rerenders only the footer, not the
 * card.
 *
 * @param at when the lead was requested.
 */
export function useLocalFeedback(lead: Lead, at: Date): Lead {
  const { id, me } = useConnection();
  const { data: rows } = useQuery({ ...outboxQuery(id, lead.id), select: withoutDispositions });
  const rep = me.rep.name;
  return useMemo(() => withLocalFeedback(lead, rows ?? [], { rep, at }), [lead, rows, rep, at]);
}

function withoutDispositions(rows: OutboxRow[]): OutboxRow[] {
  return rows.filter((row) => !isDisposition(row));
}
