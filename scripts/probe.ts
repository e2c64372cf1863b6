import { parseArgs } from 'node:util';
import { fetchPage } from './probe/fetch-page';
import { type Outcome, outcomeOfPage, outcomeOfReport } from './probe/outcome';
import { parseWebUrl } from './probe/page-url';
import { readInput, readSource, UsageError } from './probe/read-input';

const usage = `Usage: npm run probe -- FILE | URL | -   [--at URL] [--show]

Shows which of a reader’s selectors still match a page, and what is detected on it.

  FILE      a page saved in a browser: HTML or MHTML ("Webpage, Single File"), or a report copied in the panel
  URL       a public page, fetched without signing in
  -         the same as FILE, from standard input
  --at URL  the page's address, if the file doesn't contain it or has the wrong one
  --show    show names and addresses unmasked

Exit codes: 0 if someone is detected or nobody is on the page, 1 if the page can't be read, 2 if the arguments are invalid.`;

interface Arguments {
  /** A file, a URL, or `-` for standard input. */
  source: string;
  /** The page's URL, if given. */
  at: URL | undefined;
  isMasked: boolean;
}

/** Runs `npm run probe`. @returns the exit code. */
export async function main(args: readonly string[], print: (text: string) => void): Promise<0 | 1 | 2> {
  try {
    const { lines, exitCode } = await probe(parseArguments(args));
    print(lines.join('\n'));
    return exitCode;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    print(error.message);
    return 2;
  }
}

async function probe({ source, at, isMasked }: Arguments): Promise<Outcome> {
  const webUrl = parseWebUrl(source);
  if (webUrl) return probeWebPage(webUrl, at, isMasked);
  const input = readInput(await readSource(source), at);
  return input.kind === 'report'
    ? outcomeOfReport(input.report)
    : outcomeOfPage(input.page, input.frames, isMasked);
}

async function probeWebPage(webUrl: URL, at: URL | undefined, isMasked: boolean): Promise<Outcome> {
  const { message, content, finalUrl } = await fetchPage(webUrl);
  if (!content) return { lines: [message], exitCode: 1 };
  const page = { content, url: at ?? finalUrl, urlFrom: at ? '--at' : 'the response' };
  const { lines, exitCode } = await outcomeOfPage(page, [], isMasked);
  return { lines: [message, ...lines], exitCode };
}

/** @throws UsageError if the arguments are invalid. */
function parseArguments(args: readonly string[]): Arguments {
  const { values, positionals } = splitArguments(args);
  const [source, ...others] = positionals;
  if (!source || others.length > 0) throw new UsageError(usage);
  const at = values.at === undefined ? undefined : parseWebUrl(values.at);
  if (values.at !== undefined && !at) {
    throw new UsageError(
      `“${values.at}” isn’t a web address. Use one with --at, such as --at https://mail.google.com/mail/u/0/`,
    );
  }
  return { source, at, isMasked: !values.show };
}

function splitArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
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
