import { handRaiseAct } from '../../../utils/contract/shared/acts';
import type { Engagement } from './apply-event';

/** Whether someone asked to be contacted, which no machine does. */
export function isHandRaise({ act, weak }: Pick<Engagement, 'act' | 'weak'>): boolean {
  return act === handRaiseAct && !weak;
}
