/** Parses JSON that was typed, or says what is wrong with it. */
export function parseJson(text: string): { value: unknown } | { issue: string } {
  if (text.trim() === '') return { issue: 'Enter JSON.' };
  const why = whyNot(text);
  if (why === undefined) return { value: JSON.parse(text) };
  const line = lineOf(text, why);
  const fix = 'Put names and text in double quotes, and commas between entries.';
  return { issue: `${line ? `Line ${line} can’t be read as JSON.` : 'This JSON is incomplete.'} ${fix}` };
}

function whyNot(text: string): string | undefined {
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
function lineOf(text: string, why: string): number | undefined {
  const [, line, place] = /\bline (\d+)|\bposition (\d+)/.exec(why) ?? [];
  if (line) return Number(line);
  if (place) return text.slice(0, Number(place) + 1).split('\n').length;
  const lines = text.split('\n');
  if (lines.length > 500) return undefined;
  const isUnexpected = (_: string, last: number) =>
    whyNot(lines.slice(0, last + 1).join('\n'))?.startsWith('Unexpected token') ?? false;
  return lines.findIndex(isUnexpected) + 1 || undefined;
}
