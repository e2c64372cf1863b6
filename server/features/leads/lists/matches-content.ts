import { and, type SQL, sql } from 'drizzle-orm';
import { contents } from '../../../platform/db/tables/lead-tables';
import { escapeLike } from './escape-like';

/** Content whose title, URL, type, or campaign contains every word typed. */
export function matchesContent(typed: string): SQL | undefined {
  const { title, url, type, campaign } = contents;
  const all = sql`concat_ws(' ', ${title}, ${url}, ${type}, ${campaign})`;
  const words = typed.split(/\s+/).filter(Boolean);
  return and(...words.map((word) => sql`${all} ilike ${escapeLike(word)}`));
}
