import { QueryPromise } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { runConcurrently } from '../../../../server/platform/db/run-concurrently';

test('statements beside each other are all waited for, though the first fails: none comes after its rollback', async () => {
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

test('a query, which runs each time that it is waited for, runs once', async () => {
  let runs = 0;
  class Query extends QueryPromise<number> {
    async execute() {
      return ++runs;
    }
  }
  expect(await runConcurrently([new Query()])).toEqual([1]);
  expect(runs).toBe(1);
});
