/** What an event says about its content. */
export interface IncomingContent {
  id: string;
  /** Where the ID comes from: the sender, or the content's URL or title if the sender gave none. */
  idFrom: 'sender' | 'url' | 'title';
  /** Its URL, normalized for comparison. */
  urlKey: string | null;
  type: string;
  title: string;
  url: string | null;
  campaign: string | null;
  /** IDs of the missing elements it addresses; null if the event doesn't say. */
  answers: string[] | null;
  /** Defaults that the event doesn't contain, used only for new content. */
  guessed: readonly ('title' | 'type')[];
}
