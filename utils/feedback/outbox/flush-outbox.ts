import { type FeedbackResult, feedbackItem, feedbackResponse } from '../../contract/shared/feedback';
import { text } from '../../i18n/text';
import { getSettings } from '../../settings/settings-store';
import { type CallResult, callEndpoint, type Unauthorized } from '../../team/call-endpoint';
import type { Connection } from '../../team/connection-store';
import { toOutgoingItem } from '../../team/outgoing-keys';
import { pauseConnection } from '../../team/pause-connection';
import { isSendable, type OutboxRow } from './outbox-row';
import { changeRow, listRows } from './outbox-store';

export type FlushResult =
  | { status: 'empty' }
  /** The endpoint rejects the token: nothing is sent until someone reconnects. */
  | (Omit<Unauthorized, 'status'> & { status: 'paused' })
  /** Try again; wait at least `retryAfter` seconds if the endpoint sent it. */
  | { status: 'later'; why: string; retryAfter?: number };

interface FlushOptions {
  fetch?: typeof globalThis.fetch;
  locks?: Pick<LockManager, 'request'>;
  /** Called when the endpoint rejects the token. */
  pause?: typeof pauseConnection;
  /** Called after each batch, answered or failed. */
  onBatch?: () => Promise<void>;
}

type Send = (items: OutboxRow['item'][]) => Promise<CallResult<{ results: FeedbackResult[] }>>;

const batchSize = 100;

/**
 * Sends the newest revision of all unsent feedback until none is left or the endpoint can't be reached. Only
 * one page flushes at a time; the next one waits, then sends what was saved in the meantime.
 */
export async function flushOutbox(
  connection: Connection,
  {
    fetch = globalThis.fetch,
    locks = navigator.locks,
    onBatch = async () => {},
    pause = pauseConnection,
  }: FlushOptions = {},
): Promise<FlushResult> {
  if (connection.paused) return { status: 'paused', why: connection.paused };
  const send: Send = (items) =>
    callEndpoint(connection, '/v1/feedback', feedbackResponse, { body: { items }, fetch });
  return locks.request('passback-outbox', async () => {
    for (;;) {
      const waiting = (await listRows(connection.id)).filter(isSendable).slice(0, batchSize);
      if (waiting.length === 0) return { status: 'empty' };
      const rows = await toSendable(waiting);
      const stopped = await sendBatch(send, rows);
      await onBatch(); // Lets open pages refresh these rows.
      if (stopped?.status === 'paused') await pause(connection, stopped);
      if (stopped) return stopped;
    }
  });
}

/** The rows that may be sent under the current settings. The others are refused with the reason. */
async function toSendable(waiting: OutboxRow[]): Promise<OutboxRow[]> {
  const { values } = await getSettings();
  const sendable: OutboxRow[] = [];
  for (const row of waiting) {
    const item = await toOutgoingItem(row.item, values);
    if (item) sendable.push({ ...row, item });
    else await refuseRow(row, text('hashed_no_key'));
  }
  return sendable;
}

/** Sends rows in a batch. If the batch is refused as a whole, it is halved until the faulty item is alone. */
async function sendBatch(
  send: Send,
  rows: OutboxRow[],
): Promise<Exclude<FlushResult, { status: 'empty' }> | undefined> {
  if (rows.length === 0) return undefined;
  const response = await send(rows.map(({ item }) => item));
  if (response.status === 'unauthorized') return { ...response, status: 'paused' };
  if (response.status === 'unreachable') {
    return { status: 'later', why: response.why, retryAfter: response.retryAfter };
  }
  if (response.status === 'refused') {
    if (response.code !== 400 && response.code !== 413) return { status: 'later', why: response.why };
    const [only, second] = rows;
    if (only && !second) {
      await refuseRow(only, response.why);
      return undefined;
    }
    const middle = Math.ceil(rows.length / 2);
    return (await sendBatch(send, rows.slice(0, middle))) ?? sendBatch(send, rows.slice(middle));
  }
  const byId = new Map(response.value.results.map((result) => [result.id, result]));
  if (!rows.every(({ id }) => byId.has(id))) {
    return { status: 'later', why: text('endpoint_wrong_shape', 'results') };
  }
  for (const row of rows) {
    const result = byId.get(row.id);
    if (result) await recordResult(row, result);
  }
  return undefined;
}

/** Records the endpoint's result for a revision. Clicks made since then are newer and stay unsent. */
async function recordResult(sent: OutboxRow, result: FeedbackResult): Promise<void> {
  if (result.result === 'refused') return refuseRow(sent, result.reason, result.isPersonGone);
  await changeRow(sent.id, (row) => {
    if (!row) return undefined;
    const delivered = {
      ...row,
      ackedRevision: Math.max(row.ackedRevision, sent.revision),
      deliveredAt: new Date(),
    };
    if (result.result === 'stale' && result.current.revision >= row.revision) {
      // Another device already sent a newer revision of this feedback, and that one wins.
      const { revision, body } = result.current;
      const item = feedbackItem.safeParse({ ...row.item, revision, body });
      return { ...delivered, revision, ackedRevision: revision, item: item.success ? item.data : row.item };
    }
    return result.result === 'conflict' ? { ...delivered, conflict: result.current } : delivered;
  });
}

async function refuseRow(sent: OutboxRow, why: string, isPersonGone?: boolean): Promise<void> {
  const refused = { revision: sent.revision, why, ...(isPersonGone && { isPersonGone }) };
  await changeRow(sent.id, (row) => row && { ...row, refused });
}
