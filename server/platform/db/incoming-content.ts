/** What an event says of the content it names. */
export interface IncomingContent {
  id: string;
  /** What the id is: the sender's own, or made of the piece's address or title because there is none. */
  idFrom: 'sender' | 'url' | 'title';
  /** Its address in the form that pieces are compared by. */
  urlKey: string | null;
  type: string;
  title: string;
  url: string | null;
  campaign: string | null;
  /** The missing elements it speaks to, by id; null where the event says nothing of them. */
  answers: string[] | null;
  /** What the event does not say and is made up for a piece that nobody has named yet. */
  guessed: readonly ('title' | 'type')[];
}
