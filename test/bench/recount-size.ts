/** Leads that a new definition is counted for, and the acts of each. */
export const counted = { leads: 100_000, acts: 3 };

/** What the measuring process is told of the running endpoint. */
export interface RecountServer {
  url: string;
  token: string;
}
