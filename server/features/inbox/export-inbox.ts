import type { InboxItem, InboxQuery } from '../../../utils/contract/console/inbox';
import { mentionLabel } from '../../../utils/contract/shared/mention';
import { describeFacts } from '../../../utils/contract/shared/outcome-text';
import type { TeamTx } from '../../platform/db/store';
import { type CsvRow, maxCsvRows, requireFewRows } from '../reports/to-csv';
import { readPicklists } from '../teams/team-settings';
import { inboxFilter } from './inbox-filter';
import { readItems, toItem } from './read-inbox';

/**
 * The feedback of a filtered inbox as rows of a CSV file, newest first.
 *
 * @throws ProblemError 422 if there is more than fits one file.
 */
export async function exportInbox(tx: TeamTx, query: InboxQuery): Promise<CsvRow[]> {
  const { dispositions: tones } = await readPicklists(tx);
  const rows = await readItems(tx, inboxFilter(query, tones), maxCsvRows + 1);
  requireFewRows(rows);
  tx.audit.push({ action: 'feedback.exported', details: { rows: rows.length } });
  return rows.map((row) => toRow(toItem(row)));
}

function toRow(item: InboxItem): CsvRow {
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
    case 'outcome':
      return [item.body.outcome, ...describeFacts(item.body)].join('; ');
    case 'mention':
      return mentionLabel(item.body.about, item.title);
    case 'match':
    case 'suggestion':
      return Object.values(item.body.keys).filter(Boolean).join('; ');
    case 'disposition':
      return '';
  }
}
