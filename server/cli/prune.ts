import { callControl } from './call-control';
import type { Command } from './command';

/** Removes what is past its retention now, not only once a day. */
export const prune: Command = (folder) => callControl(folder, '/prune', {});
