import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The next message from a process. @throws if the process ends first. */
export async function nextMessage<Message>(server: ChildProcess): Promise<Message> {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = once(server, 'exit', { signal }).then(() => {
    throw new Error('the endpoint has ended');
  });
  try {
    const [message] = await Promise.race([once(server, 'message', { signal }), ended]);
    return message as Message;
  } finally {
    settled.abort();
  }
}
