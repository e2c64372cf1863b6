import pino, { type DestinationStream } from 'pino';
import { describeError } from './describe-error';
import type { LogLevel } from './log-level';

/** What is logged of a request: no address, no path, no header. */
export interface RequestLine {
  request: string;
  method: string;
  /** As it was mounted, so that nothing of the path is in it. */
  route: string;
  status: number;
  ms: number;
  team: string | undefined;
}

/** One JSON line each, on stderr. No line has people's data in it: a test with canaries holds that. */
export interface Log {
  request(line: RequestLine): void;
  error(error: unknown, request?: string): void;
  note(what: string): void;
}

export function createLog(level: LogLevel, stream: DestinationStream = pino.destination(2)): Log {
  const formatters = { level: (label: string) => ({ level: label }) };
  const options = { level, formatters, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = pino(options, stream);
  return {
    request: (line) => logger.info(line),
    error: (error, request) => logger.error({ request, ...describeError(error) }),
    note: (what) => logger.info({ note: what }),
  };
}
