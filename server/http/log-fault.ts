/**
 * Logs a fault without people's data: of a database error only its code and first words, never the statement with its
 * parameters.
 */
export function logFault(error: unknown): void {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const isError = cause instanceof Error;
  const code = isError && 'code' in cause ? ` ${String(cause.code)}` : '';
  const isQuery = error instanceof Error && error.message.startsWith('Failed query');
  const where = isError && !isQuery ? `\n${cause.stack?.split('\n').slice(1, 6).join('\n') ?? ''}` : '';
  const what = isError ? `${cause.name}: ${cause.message.split('\n')[0]?.slice(0, 200)}` : 'not an Error';
  console.error(`${new Date().toISOString()} fault${code} ${what}${where}`);
}
