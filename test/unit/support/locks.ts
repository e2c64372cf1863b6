/** Runs one task at a time, like the browser's locks, which Node 20 doesn't have. */
export function fakeLocks(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve();
  return { request: (_: string, work: () => Promise<unknown>) => (last = last.then(work, work)) } as never;
}
