import { useMutation, useQueryClient } from '@tanstack/react-query';
import { broadcast } from '../browser/broadcast';
import { aliasResponse } from '../contract/rep/alias';
import type { ProspectKeys } from '../contract/rep/prospect';
import { upsertFeedback } from '../feedback/outbox/save-feedback';
import { text } from '../i18n/text';
import { getSettings } from '../settings/settings-store';
import { callEndpoint } from '../team/call-endpoint';
import { useConnection } from '../team/connection-context';
import type { Connection } from '../team/connection-store';
import { toOutgoingKeys } from '../team/outgoing-keys';
import { acceptName, dismiss, forgetName, undismiss } from './dismissals';

type SamePersonAnswer = 'yes' | 'no' | 'undo' | 'wrong' | 'right';

/** A rep's answer to "same person?". */
export interface SamePerson {
  /**
   * `yes` links the prospect to a lead for the whole team, and `undo` unlinks them. `no` dismisses the
   * question on this device. `wrong` reports that marketing's own data points to someone else, and `right`
   * takes that back.
   */
  answer: (answer: SamePersonAnswer, lead: { id: string; name: string }) => void;
  /** The lead whose answer is being saved. */
  pendingLead?: string;
  /** Why the last answer could not be saved. */
  problem?: string;
}

/** @param keys the prospect's keys, as the page shows them. */
export function useSamePerson(keys: ProspectKeys): SamePerson {
  const connection = useConnection();
  const client = useQueryClient();
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: ({ answer, lead }: { answer: SamePersonAnswer; lead: { id: string; name: string } }) =>
      submitAnswer(connection, keys, answer, lead),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['today'] }); // Its lists and messages are about other leads now.
      return client.invalidateQueries({ queryKey: ['prospect'] });
    },
  });
  return {
    answer: (answer, lead) => mutate({ answer, lead }),
    pendingLead: isPending ? variables.lead.id : undefined,
    problem: error?.message,
  };
}

async function submitAnswer(
  connection: Connection,
  keys: ProspectKeys,
  answer: SamePersonAnswer,
  lead: { id: string; name: string },
): Promise<void> {
  if (answer === 'no') return dismiss(connection.id, keys, lead.id);
  if (answer === 'wrong' || answer === 'right') {
    const body = { keys, withdrawn: answer === 'right' };
    await upsertFeedback(connection.id, { name: lead.name, draft: { kind: 'match', lead: lead.id, body } });
    await (answer === 'wrong' ? dismiss : undismiss)(connection.id, keys, lead.id);
    return broadcast('outbox');
  }
  const { values } = await getSettings();
  const outgoing = await toOutgoingKeys(keys, values);
  if (!outgoing) throw new Error(text('hashed_no_key'));
  const body = { lead: lead.id, keys: outgoing, undo: answer === 'undo' };
  const response = await callEndpoint(connection, '/v1/aliases', aliasResponse, { body });
  if (response.status !== 'ok') throw new Error(response.why);
  if (values.hashed && keys.name)
    await (answer === 'yes' ? acceptName : forgetName)(connection.id, keys, lead.id);
}
