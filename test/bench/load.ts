import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** How many clients run at once. */
export const clients = 8;

/** Posts over its own keep-alive connections, because the server closes connections idle for 5 s. */
export function poster(url: string, token: string, body: string): () => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return () =>
    new Promise((done, fail) => {
      request(`${url}/v1/lookups`, { method: 'POST', agent, headers }, async (response) => {
        const answer = await text(response);
        if (response.statusCode === 200) done();
        else fail(new Error(answer));
      })
        .once('error', fail)
        .end(body);
    });
}

/** How many times per second the clients together get the work done. */
export async function perSecond(work: () => Promise<unknown>, seconds: number): Promise<number> {
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let count = 0;
  const client = async () => {
    while (performance.now() < end) {
      await work();
      count++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return count / ((performance.now() - begun) / 1000);
}
