import { and, notInArray } from 'drizzle-orm';
import type { ListedLead } from '../../../../utils/contract/rep/lead-list';
import type { TodayList, TodayResponse } from '../../../../utils/contract/rep/today';
import { handRaiseAct } from '../../../../utils/contract/shared/acts';
import { dayAt } from '../../../../utils/contract/shared/day';
import { teamTimeZone } from '../../../../utils/contract/shared/team';
import type { TeamTx } from '../../../platform/db/store';
import { leads } from '../../../platform/db/tables/lead-tables';
import { currentDefinition } from '../../scoring/current-definition';
import { latestActOf } from '../../scoring/latest-act';
import { ownDomains } from '../../teams/own-domains';
import { readPicklists } from '../../teams/team-settings';
import { addContact } from './add-contact';
import { asked } from './asked';
import { decideBy, due } from './due';
import type { LeadListFactory, ScoredLead } from './list';
import { readScoredUntil } from './read-scored';
import { returned } from './returned';
import { risen } from './risen';
import { toListed } from './to-listed';
import { watched } from './watched';

/** How many leads each list has at most, and how many are scored to choose them. */
const limits: Record<TodayList, { listed: number; scored: number }> = {
  asked: { listed: 20, scored: 20 },
  due: { listed: 50, scored: 100 },
  risen: { listed: 8, scored: 40 },
  back: { listed: 50, scored: 50 },
  watched: { listed: 50, scored: 50 },
};
const factories: Record<TodayList, LeadListFactory> = { asked, due, back: returned, risen, watched };
/** Which list has a lead that belongs on several. */
const precedence = ['asked', 'back', 'due', 'risen'] as const;

/** A rep's lists for today. */
export async function readToday(tx: TeamTx, rep: string, at: Date): Promise<TodayResponse['lists']> {
  const definition = await currentDefinition(tx);
  const { dispositions: tones, sla } = await readPicklists(tx);
  const context = { rep, definition, today: dayAt(at, teamTimeZone(sla)), at, tones };
  const domains = await ownDomains(tx);
  const seen = new Set<string>();
  const lists: TodayResponse['lists'] = { asked: [], due: [], back: [], risen: [], watched: [] };
  for (const list of precedence) {
    lists[list] = await read(list);
    for (const { lead } of lists[list]) seen.add(lead);
  }
  seen.clear(); // A watched lead may be on another list, too.
  lists.watched = await read('watched');
  return addContact(tx, lists);

  async function read(list: TodayList): Promise<ListedLead[]> {
    const { belongs = () => true, compare, ...query } = factories[list](context);
    const { listed, scored } = limits[list];
    const where = and(query.where, seen.size > 0 ? notInArray(leads.id, [...seen]) : undefined);
    const scoredQuery = { ...query, where, limit: scored, at, domains };
    const found = await readScoredUntil(tx, definition, scoredQuery, belongs);
    return (compare ? found.sort(compare) : found).slice(0, listed).map((row) => toTodayLead(row, list));
  }

  function toTodayLead(row: ScoredLead, list: TodayList): ListedLead {
    const listed = toListed(row, definition);
    if (list === 'asked') {
      return { ...listed, latestAct: latestActOf(row.sums, definition, handRaiseAct) ?? listed.latestAct };
    }
    if (list === 'due' || list === 'back') return { ...listed, decideBy: decideBy(row, sla) };
    return listed;
  }
}
