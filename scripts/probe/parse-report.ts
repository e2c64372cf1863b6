/**
 * A report copied from the panel: the reader that couldn't read the page, and how often each of its selectors
 * matched.
 */
export interface CopiedReport {
  version: string;
  site: string;
  /** The day it was copied, as `YYYY-MM-DD`. */
  day: string;
  selectors: Map<string, number>;
}

const firstLine = /^Passback (\S+), ([\w-]+), (\d{4}-\d\d-\d\d)$/;

/**
 * Parses a report as it was copied, or quoted or indented in a mail.
 * @returns undefined for other text.
 */
export function parseReport(text: string): CopiedReport | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[>\s]+|\s+$/g, ''));
  const start = lines.findIndex((line) => firstLine.test(line));
  const [, version = '', site = '', day = ''] = firstLine.exec(lines[start] ?? '') ?? [];
  if (!site) return undefined;
  const selectors = new Map<string, number>();
  for (const line of lines.slice(start + 1)) {
    const [, name, count] = /^([A-Za-z]\w*): (\d+)$/.exec(line) ?? [];
    if (name) selectors.set(name, Number(count));
    else if (selectors.size > 0 || line) break; // After an empty line, the page's elements follow.
  }
  return { version, site, day, selectors };
}
