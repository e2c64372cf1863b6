import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { socketPath } from '../platform/folder-lock';
import { UserError } from '../platform/user-error';
import { programName } from './program-name';

/**
 * Calls the endpoint that runs on a data folder, over its socket.
 *
 * @returns the response, as text for the terminal.
 * @throws UserError if none is running or it refuses.
 */
export function callControl(
  folder: string,
  path:
    | '/codes'
    | '/write-keys'
    | '/console-tokens'
    | '/console-links'
    | '/accounts'
    | '/audit'
    | '/imports'
    | '/export'
    | '/erase'
    | '/retention'
    | '/prune'
    | '/backup',
  body: object,
): Promise<string> {
  return new Promise((done, fail) => {
    request(
      {
        socketPath: socketPath(folder),
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      },
      async (response) => {
        const answer = await text(response);
        if (response.statusCode === 200) done(answer);
        else fail(new UserError(answer));
      },
    )
      .once('error', () =>
        fail(
          new UserError(
            `No endpoint is running on ${folder}. Start one with “${programName} start”, or choose the right folder with --data.`,
          ),
        ),
      )
      .end(JSON.stringify(body));
  });
}
