/** One piece of work at a time, as the browser's locks do it; Node 20 has none. */
export function fakeLocks(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve();
  return { request: (_: string, work: () => Promise<unknown>) => (last = last.then(work, work)) } as never;
}
