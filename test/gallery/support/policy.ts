import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../../../scripts/browser/launch-extension';
import { skipReason } from '../../e2e/support/skip-reason';

/** Settings that IT fixes for one extension on a machine. */
export interface Policy {
  /** As described in `public/managed-schema.json`. */
  settings?: Record<string, unknown>;
  /** Hosts where the extension may not run: Chrome's `runtime_blocked_hosts`. */
  blockedHosts?: string[];
}

/** Where Debian's Chromium reads its policies. Only root can write there, and other browsers ignore it. */
const policies = '/etc/chromium/policies/managed';

const canSet = process.platform === 'linux' && process.getuid?.() === 0;

/** What setting a machine policy needs that is missing here. */
export const missingForPolicy = skipReason('What IT sets', canSet ? undefined : 'root on Debian');

/**
 * Sets a real policy for a copy of the built extension. Chromium derives an unpacked extension's id from its
 * folder, so the policy applies only to this copy, whatever other browsers are running.
 */
export async function setPolicy({ settings, blockedHosts }: Policy) {
  const extension = await mkdtemp(join(tmpdir(), 'passback-by-policy-'));
  await cp(builtExtension, extension, { recursive: true });
  const id = idOf(extension);
  const file = join(policies, `passback-test-${id}.json`);
  await mkdir(policies, { recursive: true });
  const policy = {
    '3rdparty': { extensions: { [id]: settings ?? {} } },
    ExtensionSettings: { [id]: { runtime_blocked_hosts: blockedHosts ?? [] } },
  };
  await writeFile(file, JSON.stringify(policy));
  return {
    extension,
    async lift() {
      await rm(file);
      await rm(extension, { recursive: true });
    },
  };
}

/** The first 32 hex digits of the path's hash, as the letters a to p. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
