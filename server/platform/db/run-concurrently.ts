type Answers<Works extends readonly PromiseLike<unknown>[]> = {
  -readonly [Place in keyof Works]: Awaited<Works[Place]>;
};

/**
 * Runs statements of one transaction beside each other, so that the database works while rows are made ready for it.
 * They are sent in no certain order. All are waited for, even when one fails: what is sent after the rollback would
 * stand outside of the transaction.
 *
 * @throws what the first of them that fails throws.
 */
export async function runConcurrently<const Works extends readonly PromiseLike<unknown>[]>(
  works: Works,
): Promise<Answers<Works>> {
  const begun = works.map((work) => Promise.resolve(work)); // A query of drizzle's is run each time it is waited for.
  await Promise.allSettled(begun);
  return Promise.all(begun) as Promise<Answers<Works>>;
}
