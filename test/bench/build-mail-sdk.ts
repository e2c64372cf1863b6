import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildScript } from '../support/build-script';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.output/bench/mail-sdk');
const peers = join(root, 'test/peers');

/**
 * Builds an extension that only embeds a mail SDK, to compare with ours, which only reads.
 * @returns its folder.
 */
export async function buildMailSdk(): Promise<string> {
  await mkdir(folder, { recursive: true });
  await buildScript(join(peers, 'mail-sdk.js'), folder, 'content.js');
  const sdk = join(peers, 'node_modules/@inboxsdk/core');
  for (const file of ['background.js', 'pageWorld.js']) await copyFile(join(sdk, file), join(folder, file));
  const manifest = {
    manifest_version: 3,
    name: 'Mail SDK',
    version: '1',
    permissions: ['scripting'],
    host_permissions: ['https://mail.google.com/*'],
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'], run_at: 'document_end' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
