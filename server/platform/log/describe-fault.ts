import { redact } from './redact';

const longest = 200;
const mostFrames = 5;

/**
 * What is logged of a fault, without people's data: of an error that has a cause that one alone, since the database's
 * statement and parameters are in the outer one.
 */
export function describeFault(error: unknown): { fault: string; code?: string; where?: string[] } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return { fault: 'not an Error' };
  const code = 'code' in cause ? redact(String(cause.code)) : undefined;
  const first = redact(cause.message.split('\n')[0] ?? '');
  const frames = cause.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    fault: `${cause.name}: ${first.slice(0, longest)}`,
    code,
    where: frames.slice(0, mostFrames).map((line) => line.trim()),
  };
}
