import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { z } from 'zod';

/** A connection to a running Firefox, by the protocol that Mozilla tests Firefox with. */
export interface Marionette {
  /**
   * Sends a command and returns its result. @throws with Firefox's error. The connection ends with Firefox.
   */
  send: (command: string, parameters?: object) => Promise<unknown>;
}

const problem = z.object({ error: z.string(), message: z.string() });
/** Type 1 is a response, followed by the command's number, its error and its result. */
const answer = z.tuple([z.literal(1), z.number(), problem.nullable(), z.unknown()]);

/**
 * Connects to the port that Firefox wrote down. The protocol is JSON prefixed with its length in bytes:
 * `33:[0,1,"Marionette:GetContext",{}]`
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const messages = readMessages(socket);
  await messages.next(); // Firefox sends a greeting first.
  let last = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const ask = async (command: string, parameters: object) => {
    const message = JSON.stringify([0, ++last, command, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    const { value, done } = await messages.next();
    if (done) throw new Error(`Firefox closed the line at ${command}`);
    const [, , failed, result] = answer.parse(value);
    if (failed) throw new Error(`${command}: ${failed.error}: ${failed.message}`);
    return result;
  };
  return {
    send(command, parameters = {}) {
      const asked = turn.then(() => ask(command, parameters));
      turn = asked.catch(() => {}); // A failed command does not block the next one.
      return asked;
    },
  };
}

async function* readMessages(socket: Socket): AsyncGenerator<unknown, undefined> {
  let read = Buffer.alloc(0);
  for await (const chunk of socket) {
    read = Buffer.concat([read, chunk]);
    for (let colon = read.indexOf(':'); colon > 0; colon = read.indexOf(':')) {
      const end = colon + 1 + Number(read.toString('latin1', 0, colon));
      if (read.length < end) break;
      const message: unknown = JSON.parse(read.toString('utf8', colon + 1, end));
      read = read.subarray(end);
      yield message;
    }
  }
}
