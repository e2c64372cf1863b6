/** How many leads are rescored by a new definition, and how many acts each has. */
export const counted = { leads: 100_000, acts: 3 };

/** What the measuring process needs to know about the running endpoint. */
export interface RecountServer {
  url: string;
  token: string;
}
