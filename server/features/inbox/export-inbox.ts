import type { InboxItem, InboxQuery } from '../../../utils/contract/console/inbox';
import type { TeamTx } from '../../platform/db/store';
import { readPicklists } from '../teams/team-settings';
import { inboxFilter } from './inbox-filter';
import { readItems, toItem } from './read-inbox';

/** The most rows of one file. */
export const maxExported = 10_000;

/**
 * The feedback of a filtered inbox as rows of a CSV file, newest first.
 *
 * @returns undefined if there is more than fits one file.
 */
export async function exportInbox(
  tx: TeamTx,
  query: InboxQuery,
): Promise<Record<string, string | number>[] | undefined> {
  const { dispositions: tones } = await readPicklists(tx);
  const rows = await readItems(tx, inboxFilter(query, tones), maxExported + 1);
  return rows.length > maxExported ? undefined : rows.map((row) => toRow(toItem(row)));
}

function toRow(item: InboxItem): Record<string, string | number> {
  const about =
    item.kind === 'suggestion'
      ? { lead: '', name: item.body.keys.name ?? '', company: item.body.keys.company ?? '' }
      : { lead: item.lead.id, name: item.lead.name, company: item.lead.company ?? '' };
  const isDisposition = item.kind === 'disposition';
  return {
    id: item.id,
    at: item.at,
    by: item.by,
    ...about,
    kind: item.kind,
    stage: isDisposition ? item.body.stage : '',
    disposition: isDisposition ? item.body.disposition : '',
    reasons: isDisposition ? item.body.reasons.join('; ') : '',
    details: detailsOf(item),
    note: 'note' in item.body ? (item.body.note ?? '') : '',
    state: isDisposition ? item.state : '',
    rep_answer: (isDisposition && item.repAnswer) || '',
    score_then: (isDisposition && item.scoreThen) || '',
  };
}

/** What the other kinds of feedback say. */
function detailsOf(item: InboxItem): string {
  switch (item.kind) {
    case 'content':
      return `${item.title}: ${item.body.rating}`;
    case 'element':
      return `${item.body.element}: ${item.body.state}`;
    case 'factor':
      return item.body.label;
    case 'move':
      return item.body.to;
    case 'match':
    case 'suggestion':
      return Object.values(item.body.keys).filter(Boolean).join('; ');
    case 'disposition':
      return '';
  }
}
