import { browser } from 'wxt/browser';
import { isUnsent } from '../feedback/outbox/outbox-row';
import { rowsOf } from '../feedback/outbox/outbox-store';
import { getConnection } from '../team/connection-store';

/** Takes an update when nothing waits to be sent; otherwise the browser does at its next start. */
export async function updateWhenIdle(): Promise<void> {
  const connection = await getConnection();
  const rows = connection ? await rowsOf(connection.id) : [];
  if (!rows.some(isUnsent)) browser.runtime.reload();
}
