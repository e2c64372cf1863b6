import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noLimits } from '../../server/api/limits/limiter';
import { startEndpoint } from '../../server/api/start-endpoint';
import { readConfig } from '../../server/platform/config';
import { measureBackground } from './background';
import { measureConsole } from './console';
import type { Figure } from './figure';
import { measureLookups } from './lookups';
import { measureMailPage } from './mail-page';
import { measurePanel } from './panel';
import { measureOnPostgres } from './postgres';
import { measureReaders } from './readers';
import { measureRecount } from './recount';
import { measureReview } from './review';
import { measureSizes } from './sizes';
import { measureStart } from './start';

const root = join(import.meta.dirname, '../..');

/**
 * `npm run bench`: prints one line per figure, `name value unit baseline`, and writes them all to
 * .output/bench.json.
 */
async function main(): Promise<void> {
  const zip = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'zip'], { cwd: root });
  if (zip.status !== 0) throw new Error(String(zip.stderr));
  const folder = await mkdtemp(join(tmpdir(), 'passback-bench-'));
  const endpoint = await startEndpoint({
    config: readConfig({}, { DATA_DIR: folder, PORT: '0' }),
    teamName: 'Bench',
    limits: noLimits,
  });
  const pages = [
    ...(await measurePanel(endpoint)),
    ...(await measureMailPage(endpoint)),
    ...(await measureConsole(endpoint)),
  ];
  await endpoint.stop();
  await rm(folder, { recursive: true, force: true });
  const figures: Figure[] = [
    ...pages,
    ...(await measureReaders()),
    ...(await measureLookups()),
    ...(await measureRecount()),
    ...(await measureOnPostgres()),
    ...(await measureReview()),
    ...(await measureBackground()),
    ...(await measureSizes()),
    ...(await measureStart()),
  ];
  for (const { name, value, unit, baseline } of figures) console.log(`${name} ${value} ${unit} ${baseline}`);
  const kept = figures.map(({ name, value, unit, aim }) => ({ name, value, unit, aim }));
  await writeFile(join(root, '.output/bench.json'), `${JSON.stringify(kept, null, 2)}\n`);
}

await main();
