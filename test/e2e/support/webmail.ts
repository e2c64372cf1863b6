/** A running webmail with the mailbox of the fixtures. */
export interface Webmail {
  url: string;
  user: string;
  password: string;
  stop: () => Promise<void>;
}
