import { UserError } from '../platform/user-error';
import { callControl } from './call-control';
import type { Command } from './command';

/** Sets days by class, as `events=400 changes=60`, and prints all classes. */
export const retention: Command = (folder, args) => {
  const pairs = args.map((arg) => /^(\w+)=(\d+)$/.exec(arg) ?? []);
  const wrong = args.find((_, index) => pairs[index]?.length === 0);
  if (wrong !== undefined) {
    throw new UserError(
      `“${wrong}” sets nothing. Say a class and days: npm run endpoint -- retention events=400`,
    );
  }
  const changes = Object.fromEntries(pairs.map(([, name, days]) => [name, days]));
  return callControl(folder, '/retention', { changes });
};
