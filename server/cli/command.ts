/** What can be said behind a command, as far as it concerns commands. */
export interface CommandOptions {
  email?: string;
  role?: string;
  scope?: string;
  browser?: boolean;
  /** Of an import: `day-first` or `month-first`. */
  order?: string;
  /** Of an import: the time zone of its dates. */
  zone?: string;
  /** Of an import: take rows that give a known address another name, too. */
  rename?: boolean;
  yes?: boolean;
}

/** One command. @returns what the terminal says. @throws UserError */
export type Command = (folder: string, args: string[], options: CommandOptions) => Promise<string>;
