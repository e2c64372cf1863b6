/** What can be said behind a command, as far as it concerns commands. */
export interface CommandOptions {
  email?: string;
  role?: string;
  scope?: string;
  browser?: boolean;
  yes?: boolean;
}

/** One command. @returns what the terminal says. @throws UserError */
export type Command = (folder: string, args: string[], options: CommandOptions) => Promise<string>;
