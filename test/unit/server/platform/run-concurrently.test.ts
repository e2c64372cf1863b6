import { QueryPromise } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { runConcurrently } from '../../../../server/platform/db/run-concurrently';

test('concurrent statements are all awaited even if the first fails, so that none runs after the rollback', async () => {
  const done: string[] = [];
  const work = async (name: string, turns: number) => {
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    done.push(name);
    if (name === 'fails') throw new Error(name);
    return name;
  };
  await expect(runConcurrently([work('fails', 1), work('slow', 50)])).rejects.toThrow('fails');
  expect(done).toEqual(['fails', 'slow']);
  expect(await runConcurrently([work('a', 9), work('b', 1)])).toEqual(['a', 'b']);
});

test('a query that would run each time it is awaited runs once', async () => {
  let runs = 0;
  class Query extends QueryPromise<number> {
    async execute() {
      return ++runs;
    }
  }
  expect(await runConcurrently([new Query()])).toEqual([1]);
  expect(runs).toBe(1);
});
