import { browser } from 'wxt/browser';
import { isUnsent } from '../feedback/outbox/outbox-row';
import { listRows } from '../feedback/outbox/outbox-store';
import { getConnection } from '../team/connection-store';

/** Installs an update if nothing is unsent. Otherwise the browser does so at its next start. */
export async function updateWhenIdle(): Promise<void> {
  const connection = await getConnection();
  const rows = connection ? await listRows(connection.id) : [];
  if (!rows.some(isUnsent)) browser.runtime.reload();
}
