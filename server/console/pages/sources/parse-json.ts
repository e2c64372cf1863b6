/** Reads what was typed as JSON, or says in words where it can’t be read. */
export function parseJson(text: string): { value: unknown } | { issue: string } {
  if (text.trim() === '') return { issue: 'This is empty.' };
  const why = whyNot(text);
  if (why === undefined) return { value: JSON.parse(text) };
  const line = lineOf(text, why);
  const fix = 'Put names and texts in double quotes, and a comma between entries.';
  return { issue: `${line ? `Line ${line} can’t be read as JSON.` : 'This is not complete JSON.'} ${fix}` };
}

function whyNot(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

/** Browsers say it in their own ways; Chrome gives no place for a character that it did not expect: there, the line that ends with it. */
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
