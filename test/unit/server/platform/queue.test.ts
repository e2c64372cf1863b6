import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { sendJobs } from '../../../../server/platform/queue/jobs';
import { startWorker, type WorkerOptions } from '../../../../server/platform/queue/start-worker';
import { createApi } from '../support/api';
import { describeOnStores } from '../support/stores';

const held = z.object({ job: z.string() });

describeOnStores('the stored queue', (store) => {
  let team: string;
  beforeAll(async () => {
    ({ team } = await createApi(store()));
  });
  const send = (job: string, at = new Date()) =>
    store().inTeam(team, (tx) => sendJobs(tx, [{ data: { job }, at }]));

  /** Works until a job of each name has run. @returns the names in the order they were started. */
  async function workUntil(
    done: (seen: string[]) => boolean,
    work: (job: string, nth: number) => void = () => {},
    more: Partial<WorkerOptions> = {},
  ): Promise<string[]> {
    const seen: string[] = [];
    const stop = new AbortController();
    await startWorker(
      store(),
      async (data) => {
        const { job } = held.parse(data);
        seen.push(job);
        if (done(seen)) stop.abort();
        work(job, seen.filter((name) => name === job).length);
      },
      { signal: stop.signal, log: () => {}, pollMs: 20, ...more },
    );
    return seen;
  }

  test('a job runs once, and not before its time', async () => {
    const [later, now] = [randomUUID(), randomUUID()];
    await send(later, new Date(Date.now() + 1500));
    await send(now, new Date(Date.now() - 1));
    const begun = Date.now();
    expect(await workUntil((seen) => seen.length === 2)).toEqual([now, later]);
    expect(Date.now() - begun).toBeGreaterThan(1000);
  });

  test('a failed job is retried', async () => {
    const job = randomUUID();
    await send(job);
    const failFirst = (_: string, nth: number) => {
      if (nth === 1) throw new Error('once');
    };
    expect(await workUntil((seen) => seen.length === 2, failFirst)).toEqual([job, job]);
  });

  test('the job of a dead process is retried when its lease has ended', async () => {
    const job = randomUUID();
    await send(job);
    // As a process killed two minutes ago leaves it.
    await store().inTeam(team, (tx) =>
      tx.execute(
        sql`update queue.jobs set run_at = now() - interval '1 minute', attempts = 1 where data->>'job' = ${job}`,
      ),
    );
    expect(await workUntil((seen) => seen.includes(job))).toEqual([job]);
  });

  test('a job exists only if the transaction that sends it commits', async () => {
    const [lost, kept] = [randomUUID(), randomUUID()];
    const failing = store().inTeam(team, async (tx) => {
      await sendJobs(tx, [{ data: { job: lost }, at: new Date() }]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await send(kept);
    expect(await workUntil((seen) => seen.includes(kept))).toEqual([kept]);
  });

  test('two workers on one database never run a job twice at once, and leave none behind', async () => {
    const jobs = Array.from({ length: 40 }, () => randomUUID());
    await Promise.all(jobs.map((job) => send(job)));
    const done: string[] = [];
    const stop = new AbortController();
    const one = () =>
      startWorker(
        store(),
        async (data) => {
          done.push(held.parse(data).job);
          if (done.length === jobs.length) stop.abort();
        },
        { signal: stop.signal, log: () => {}, pollMs: 10, mostAtOnce: 3 },
      );
    await Promise.all([one(), one(), one()]);
    expect(done.toSorted()).toEqual(jobs.toSorted());
  });
});
