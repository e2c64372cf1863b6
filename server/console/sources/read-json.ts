/** Reads what was typed as JSON, or says where it can't be read, in words. */
export function readJson(text: string): { value: unknown } | { fault: string } {
  if (text.trim() === '') return { fault: 'Nothing is written here yet.' };
  const why = whyNot(text);
  if (why === undefined) return { value: JSON.parse(text) };
  const line = lineOf(text, why);
  const mend = 'Names and texts stand in double quotes, with a comma between each two.';
  return { fault: `${line ? `Line ${line} can’t be read as JSON.` : 'This is no whole JSON.'} ${mend}` };
}

function whyNot(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

/** Browsers say it in their own ways; Chrome says nothing of a sign that it did not expect: there, the line that ends so. */
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
