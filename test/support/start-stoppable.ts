/** Registers how to stop something that has just been started. */
export type OnStop = (stop: () => unknown) => void;

/**
 * Starts several things that depend on each other. `stop` stops them, the latest first. If one of them fails to
 * start, those before it are stopped, so that no daemon outlives the test.
 */
export async function startStoppable<Started>(
  start: (onStop: OnStop) => Promise<Started>,
): Promise<Started & { stop: () => Promise<void> }> {
  const stops: (() => unknown)[] = [];
  const stop = async () => {
    const errors: unknown[] = [];
    for (const one of stops.splice(0).reverse()) {
      try {
        await one();
      } catch (error) {
        errors.push(error); // The others must be stopped, too.
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Some of what was started couldn’t be stopped');
  };
  try {
    return { ...(await start((one) => stops.push(one))), stop };
  } catch (error) {
    await stop().catch(console.error);
    throw error;
  }
}
