import { redact } from './redact';

const maxLength = 200;
const maxFrames = 5;

/**
 * What is logged about an error, without personal data. If it has a cause, only the cause is logged, because
 * the outer error contains the database's statement and parameters.
 */
export function describeError(error: unknown): { error: string; code?: string; where?: string[] } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return { error: 'not an Error' };
  const code = 'code' in cause ? redact(String(cause.code)) : undefined;
  const firstLine = redact(cause.message.split('\n')[0] ?? '');
  const frames = cause.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    error: `${cause.name}: ${firstLine.slice(0, maxLength)}`,
    code,
    where: frames.slice(0, maxFrames).map((line) => line.trim()),
  };
}
