import pino, { type DestinationStream } from 'pino';
import { describeError } from './describe-error';
import type { LogLevel } from './log-level';

/** What is logged about a request: no address, path, or headers. */
export interface RequestLine {
  request: string;
  method: string;
  /** The path pattern, so that it contains nothing of the path. */
  route: string;
  status: number;
  ms: number;
  team: string | undefined;
}

/** Writes JSON lines to stderr. No line contains personal data; a test with canaries checks this. */
export interface Log {
  request(line: RequestLine): void;
  error(error: unknown, request?: string): void;
  note(what: string): void;
}

/** @param stream where the lines go; stderr by default. */
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
