import { readFile, writeFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';

/** The earliest time a zip can hold. With the same time, builds of the same source are identical. */
const mtime = new Date(1980, 0, 1);

/** Rewrites a zip with its files sorted and the same date, so that the same files give the same bytes. */
export async function makeReproducible(path: string): Promise<void> {
  const files = Object.entries(unzipSync(await readFile(path))).filter(([name]) => !name.endsWith('/'));
  files.sort(([one], [other]) => (one < other ? -1 : 1));
  await writeFile(path, zipSync(Object.fromEntries(files), { mtime, level: 9 }));
}
