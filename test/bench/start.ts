import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newDatabase } from '../support/new-database';
import { findPostgres, startPostgres } from '../support/postgres';
import { type Figure, median, round } from './figure';

const root = join(import.meta.dirname, '../..');
const rounds = 7;

/** The time from starting the built endpoint's process until it answers, on a store that exists. */
export async function measureStart(): Promise<Figure[]> {
  const built = spawnSync('npm', ['run', 'build:endpoint'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const folder = await mkdtemp(join(tmpdir(), 'passback-start-'));
  const figures = [await measureEmbedded(folder)];
  const programs = findPostgres();
  if (programs) {
    const postgres = await startPostgres(programs);
    const { url, ownerUrl } = await newDatabase(postgres.url);
    figures.push(await measureOnPostgres({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }));
    await postgres.stop();
  }
  await rm(folder, { recursive: true, force: true });
  return figures;
}

async function measureEmbedded(folder: string): Promise<Figure> {
  const data = join(folder, 'data');
  const open = `import { PGlite } from '@electric-sql/pglite'; const db = await PGlite.create(${JSON.stringify(join(folder, 'bare'))}); await db.query('select 1'); console.log('open'); await db.close();`;
  const times = await inTurn(
    () => timeStart(['dist/endpoint.js', '--data', data, '--port', '0'], {}),
    () => timeStart(['--input-type=module', '-e', open], {}),
  );
  return figureOf('start-embedded', times, 1.5, 'PGlite alone opens a store');
}

async function measureOnPostgres(env: Record<string, string>): Promise<Figure> {
  const times = await inTurn(
    () => timeStart(['dist/endpoint.js', '--port', '0'], env),
    () => timeStart(['-e', "console.log('open')"], {}),
  );
  return figureOf('start-postgres', times, 5, 'Node alone prints a line');
}

function figureOf(name: string, [ours, bare]: [number, number], aim: number, baseline: string): Figure {
  return {
    name,
    value: round(ours / bare),
    unit: 'ratio',
    aim: `<= ${aim}`,
    baseline: `${baseline}, ${round(bare)} ms; the endpoint answers after ${round(ours)} ms`,
  };
}

/** The medians of two measurements, taken in turn. The first of each creates what the others open. */
async function inTurn(ours: () => Promise<number>, bare: () => Promise<number>): Promise<[number, number]> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  await ours();
  await bare();
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await ours());
    times.bare.push(await bare());
  }
  return [median(times.ours), median(times.bare)];
}

/** Milliseconds until a program prints its first line, which the endpoint does once it listens. */
async function timeStart(args: string[], env: Record<string, string>): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(createInterface(child.stdout), 'line');
  const time = performance.now() - begun;
  child.kill('SIGTERM');
  await ended;
  return time;
}
