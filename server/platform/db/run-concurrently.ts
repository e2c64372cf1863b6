type Answers<Works extends readonly PromiseLike<unknown>[]> = {
  -readonly [Place in keyof Works]: Awaited<Works[Place]>;
};

/**
 * Runs statements of one transaction concurrently, so that the database works while the next rows are
 * prepared. They are sent in no particular order. Waits for all of them even if one fails, because a
 * statement sent after the rollback would run outside the transaction.
 *
 * @throws the error of the first one that fails.
 */
export function runConcurrently<const Works extends readonly PromiseLike<unknown>[]>(
  works: Works,
): Promise<Answers<Works>>;
export async function runConcurrently(works: readonly PromiseLike<unknown>[]): Promise<unknown> {
  // Awaiting a drizzle query again would run it again.
  const begun = works.map((work) => Promise.resolve(work));
  await Promise.allSettled(begun);
  return Promise.all(begun);
}
