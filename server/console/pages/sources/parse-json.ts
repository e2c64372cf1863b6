/** Parses JSON that was typed, or says what is wrong with it. */
export function parseJson(text: string): { value: unknown } | { issue: string } {
  if (text.trim() === '') return { issue: 'Enter JSON.' };
  const error = getJsonError(text);
  if (error === undefined) return { value: JSON.parse(text) };
  const line = findLine(text, error);
  const fix = 'Put names and text in double quotes, and commas between entries.';
  return { issue: `${line ? `Line ${line} can’t be read as JSON.` : 'This JSON is incomplete.'} ${fix}` };
}

function getJsonError(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

/**
 * Browsers word their errors differently. Chrome gives no position for an unexpected character, so parse ever
 * more lines until that error appears.
 */
function findLine(text: string, error: string): number | undefined {
  const [, line, position] = /\bline (\d+)|\bposition (\d+)/.exec(error) ?? [];
  if (line) return Number(line);
  if (position) return text.slice(0, Number(position) + 1).split('\n').length;
  const lines = text.split('\n');
  if (lines.length > 500) return undefined;
  const isUnexpected = (_: string, last: number) =>
    getJsonError(lines.slice(0, last + 1).join('\n'))?.startsWith('Unexpected token') ?? false;
  return lines.findIndex(isUnexpected) + 1 || undefined;
}
