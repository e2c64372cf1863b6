import { readFile, writeFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';

/** The first moment that a zip can hold: two builds of one source differ in nothing. */
const mtime = new Date(1980, 0, 1);

/** Writes a zip again with its files sorted and dated alike, so that the same files give the same bytes. */
export async function makeReproducible(path: string): Promise<void> {
  const files = Object.entries(unzipSync(await readFile(path))).filter(([name]) => !name.endsWith('/'));
  files.sort(([one], [other]) => (one < other ? -1 : 1));
  await writeFile(path, zipSync(Object.fromEntries(files), { mtime, level: 9 }));
}
