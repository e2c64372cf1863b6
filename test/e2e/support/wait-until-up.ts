/** Waits up to ten seconds until a server on loopback responds successfully, then fails. */
export async function waitUntilUp(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    if (tries === 100) throw new Error(`${url} does not answer`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
