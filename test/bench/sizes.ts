import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Figure, round } from './figure';

const output = join(import.meta.dirname, '../../.output');

/** The sizes of what users download and of what is injected into pages. In kB of 1000 bytes. */
export async function measureSizes(): Promise<Figure[]> {
  const extension = join(output, 'chrome-mv3');
  const reader = await stat(join(extension, 'read-page.js'));
  const page = await readFile(join(extension, 'sidepanel.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].flatMap(
    ([, path]) => path ?? [],
  );
  const gzipped = await Promise.all(
    scripts.map(async (path) => gzipSync(await readFile(join(extension, path))).length),
  );
  const zip = (await readdir(output)).find((name) => /chrome\.zip$/.test(name));
  const figure = (name: string, bytes: number, aim: number, baseline: string): Figure => ({
    name,
    value: round(bytes / 1000),
    unit: 'kB',
    aim: `<= ${aim}`,
    baseline,
  });
  return [
    figure('read-page.js', reader.size, 15, 'as it is injected'),
    figure(
      'panel-script',
      gzipped.reduce((sum, size) => sum + size, 0),
      110,
      `${scripts.length} files, gzipped`,
    ),
    figure('zip', zip ? (await stat(join(output, zip))).size : Number.NaN, 350, 'what the store is given'),
  ];
}
