import { parseArgs } from 'node:util';
import { fetchPage } from './probe/fetch-page';
import { outcomeOfPage, outcomeOfReport } from './probe/outcome';
import { webAddress } from './probe/page-address';
import { readInput, readSource, UsageError } from './probe/read-input';

const usage = `npm run probe -- FILE | URL | -   [--at URL] [--show]

Shows which of a reader’s selectors still match a page, and what is detected on it.

  FILE      a page saved in a browser: HTML or MHTML ("Webpage, Single File"), or a report copied in the panel
  URL       a public page, fetched without signing in
  -         the same as FILE, from standard input
  --at URL  the page's address, if the file doesn't contain it or has the wrong one
  --show    show names and addresses unmasked

Exits with 0 if someone is detected or nobody is on the page, 1 if the page can't be read, 2 if the arguments are invalid.`;

/**
 * `npm run probe`.
 * @returns the exit code.
 */
export async function main(words: readonly string[], print: (line: string) => void): Promise<0 | 1 | 2> {
  try {
    return await probe(words, print);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    print(error.message);
    return 2;
  }
}

async function probe(words: readonly string[], print: (line: string) => void): Promise<0 | 1> {
  const { source, at, isShown } = readWords(words);
  const address = webAddress(source);
  if (address) {
    const { outcome, content, url } = await fetchPage(address);
    print(outcome);
    if (!content) return 1;
    const page = { content, url: at ?? url, addressBy: at ? '--at' : 'the URL it was fetched from' };
    const { lines, code } = await outcomeOfPage(page, [], isShown);
    print(lines.join('\n'));
    return code;
  }
  const input = readInput(await readSource(source), at);
  const { lines, code } =
    input.kind === 'report'
      ? await outcomeOfReport(input.report)
      : await outcomeOfPage(input.page, input.frames, isShown);
  print(lines.join('\n'));
  return code;
}

function readWords(words: readonly string[]): { source: string; at: URL | undefined; isShown: boolean } {
  const { values, positionals } = parsed(words);
  const [source, another] = positionals;
  if (!source || another !== undefined) throw new UsageError(usage);
  const at = values.at === undefined ? undefined : webAddress(values.at);
  if (values.at !== undefined && !at) {
    throw new UsageError(
      `“${values.at}” isn’t a web address. Use one with --at, such as --at https://mail.google.com/mail/u/0/`,
    );
  }
  return { source, at, isShown: values.show ?? false };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { at: { type: 'string' }, show: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

if (import.meta.filename === process.argv[1]) {
  process.exitCode = await main(process.argv.slice(2), console.log);
}
