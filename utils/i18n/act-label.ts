import type { ContentEngagement, LatestAct } from '../contract/rep/lead';
import { formatAge, formatPercent } from './format';
import { type MessageKey, text } from './text';

/** Content that is read rather than visited. */
const readTypes = new Set(['article', 'guide', 'case-study', 'email']);

const keys: Record<string, MessageKey> = {
  'asked-contact': 'act_asked_contact',
  used: 'act_used',
  attended: 'act_attended',
  registered: 'act_registered',
  downloaded: 'act_downloaded',
  watched: 'act_watched',
  clicked: 'act_clicked',
  viewed: 'act_read',
  opened: 'act_opened',
  unsubscribed: 'act_unsubscribed',
};

/** The label of an act, with depth and count: `Watched 80% ×2`. */
export function actLabel(
  { act, count, depth }: Pick<ContentEngagement['acts'][number], 'act' | 'count' | 'depth'>,
  contentType: string,
): string {
  const key = act === 'viewed' && !readTypes.has(contentType) ? 'act_visited' : keys[act];
  const label = key ? text(key) : act;
  const withDepth = depth === undefined ? label : `${label} ${formatPercent(depth)}`;
  return count > 1 ? `${withDepth} ×${count}` : withDepth;
}

/** What someone did last, and when: `Read: Lease or buy a robot cell · 5 weeks ago`. */
export function latestActText({ act, title, type, at }: LatestAct): string {
  return `${text('pair', actLabel({ act, count: 1 }, type), title)} · ${formatAge(new Date(at))}`;
}
