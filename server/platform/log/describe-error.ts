import { redact } from './redact';

const longest = 200;
const maxFrames = 5;

/**
 * What is logged about an error, without personal data. If it has a cause, only the cause is logged, because
 * the outer error contains the database's statement and parameters.
 */
export function describeError(error: unknown): { error: string; code?: string; where?: string[] } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return { error: 'not an Error' };
  const code = 'code' in cause ? redact(String(cause.code)) : undefined;
  const first = redact(cause.message.split('\n')[0] ?? '');
  const frames = cause.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    error: `${cause.name}: ${first.slice(0, longest)}`,
    code,
    where: frames.slice(0, maxFrames).map((line) => line.trim()),
  };
}
