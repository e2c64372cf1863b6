import type { Told } from '../contract/rep/told';
import type { Me } from '../contract/shared/team';
import { formatDate } from './format';
import { text } from './text';
import { dispositionWord, reasonWords } from './words';

type Word = Pick<Told, 'stage' | 'disposition' | 'reasons' | 'at'> & Partial<Pick<Told, 'by' | 'isMine'>>;

/** Why a lead that sleeps was put to sleep, when, and by whom: `You said “Bad timing” on 12 Dec.` */
export function wokenWords({ by, isMine = true, ...word }: Word, me: Me): string {
  const reasons = reasonWords(me, word);
  const said = text('quoted', reasons.length > 0 ? reasons.join(' · ') : dispositionWord(me, word));
  const day = formatDate(new Date(word.at));
  return isMine || !by ? text('woken_you', said, day) : text('woken_by', by, said, day);
}
