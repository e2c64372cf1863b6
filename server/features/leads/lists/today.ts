import type { TodayList, TodayResponse } from '../../../../utils/contract/rep/today';
import { handRaiseAct } from '../../../../utils/contract/shared/acts';
import { addHours } from '../../../../utils/contract/shared/add-hours';
import { dayAt } from '../../../../utils/contract/shared/day';
import { type Sla, teamTimeZone } from '../../../../utils/contract/shared/team';
import type { TeamTx } from '../../../platform/db/store';
import { currentDefinition } from '../../scoring/current-definition';
import { latestActOf } from '../../scoring/latest-act';
import { readPicklists } from '../../teams/team-settings';
import { asked } from './asked';
import { due } from './due';
import type { LeadListFactory, ScoredLead } from './list';
import { readScored } from './read-scored';
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
  const seen = new Set<string>();
  const read = async (list: TodayList): Promise<ScoredLead[]> => {
    const { keep, ...query } = factories[list](context);
    return keep(await readScored(tx, definition, { ...query, limit: limits[list].scored, at }));
  };
  const lists: TodayResponse['lists'] = { asked: [], due: [], back: [], risen: [], watched: [] };
  for (const list of precedence) {
    const scored = (await read(list)).filter(({ lead }) => !seen.has(lead.id)).slice(0, limits[list].listed);
    for (const { lead } of scored) seen.add(lead.id);
    lists[list] = scored.map((row) => toTodayLead(row, list));
  }
  lists.watched = (await read('watched')).map((row) => toListed(row, definition));
  return lists;

  function toTodayLead(row: ScoredLead, list: TodayList) {
    const listed = toListed(row, definition);
    if (list === 'asked') {
      return { ...listed, latestAct: latestActOf(row.sums, definition, handRaiseAct) ?? listed.latestAct };
    }
    return list === 'risen' ? listed : { ...listed, decideBy: decideBy(row, sla) };
  }
}

/** The rep's deadline; undefined if the lead hasn't been handed to sales since the rep's verdict. */
function decideBy(
  { lead, score, verdict }: ScoredLead,
  { decideWithinHours, businessHours }: Sla,
): string | undefined {
  const at = lead.handed_over_at;
  const isDecided = verdict !== undefined && at !== null && verdict.at >= at.toISOString();
  if (score.total < score.threshold || !at || isDecided) return undefined;
  return addHours(at, decideWithinHours, businessHours).toISOString();
}
