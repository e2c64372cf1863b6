import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProspectKeys } from '../contract/rep/prospect';
import type { SeenPerson } from '../contract/rep/sighting';
import { domainOf } from '../identity/email';
import { isFreeMailDomain } from '../identity/free-mail';
import { isNameOnly, prospectKey } from '../identity/prospect-key';
import { lookUpPolicy } from '../settings/look-up-policy';
import { useSettings } from '../settings/use-settings';
import type { Connection } from '../team/connection-store';
import { withoutDismissed } from './dismissals';
import { askEndpoint } from './find-lead';
import { recall } from './lead-cache';
import { type Recognised, recognise } from './recognise';

/** What is known of a prospect, now. */
export type ProspectView =
  | { status: 'asking' }
  /** Nobody is asked before the rep says so. */
  | { status: 'waiting'; ask: () => void }
  /** The page says a name and nothing else: nobody can be asked. */
  | { status: 'name-only' }
  /** On the list of those who are never looked up. */
  | { status: 'never' }
  | { status: 'unreachable' | 'unauthorized'; why: string; retry: () => void }
  | { status: 'answered'; answer: Recognised; at: Date; behind?: Behind };

/** Why what is shown is what this device remembers, and not the endpoint's word of now. */
export interface Behind {
  status: 'unreachable' | 'unauthorized';
  why: string;
  retry: () => void;
}

/** Why nobody is asked before the rep says so. */
export function waitingKey({ keys: { email } }: SeenPerson): 'waiting' | 'waiting_private' {
  return email && isFreeMailDomain(domainOf(email)) ? 'waiting_private' : 'waiting';
}

const fresh = 60_000;
const tryAgain = 15_000;

/** Reads what this device remembers of a prospect; begun as soon as they are seen. */
export function rememberedQuery(connection: Connection, keys: ProspectKeys) {
  return queryOptions({
    queryKey: ['prospect', 'remembered', connection.id, prospectKey(keys)],
    queryFn: async () => {
      const found = await recall(connection.id, keys);
      return found ? { ...found, answer: await withoutDismissed(connection.id, keys, found.answer) } : null;
    },
    staleTime: 1000, // Long enough for the screen to find what was read ahead.
  });
}

/** Shows what this device remembers at once, then what the endpoint says, and never blocks on the network. */
export function useProspect(connection: Connection, person: SeenPerson): ProspectView {
  const { keys } = person;
  const settings = useSettings();
  const [isWanted, setWanted] = useState(false);
  const policy = settings && lookUpPolicy(person, settings.values);
  const isAllowed = policy === 'now' || (policy === 'on-click' && isWanted);
  const remembered = useQuery({ ...rememberedQuery(connection, keys), enabled: policy !== 'never' });
  const asked = useQuery({
    queryKey: ['prospect', 'asked', connection.id, prospectKey(keys), connection.token],
    queryFn: async ({ signal }) => {
      const found = await askEndpoint(connection, keys, { signal });
      if (found.status !== 'answered') return found;
      return { ...found, answer: await withoutDismissed(connection.id, keys, found.answer) };
    },
    enabled: isAllowed && remembered.isFetched, // What is remembered is on screen before anybody is asked.
    staleTime: fresh,
    refetchInterval: ({ state }) => (state.data?.status === 'unreachable' ? tryAgain : false),
  });
  const retry = () => void asked.refetch();
  if (isNameOnly(keys)) return { status: 'name-only' };
  if (policy === 'never') return { status: 'never' };
  if (asked.data?.status === 'answered') {
    return { ...asked.data, answer: recognise(keys, asked.data.answer) };
  }
  if (remembered.data) {
    const answer = recognise(keys, remembered.data.answer);
    return { status: 'answered', ...remembered.data, answer, behind: asked.data && { ...asked.data, retry } };
  }
  if (asked.data) return { ...asked.data, retry };
  if (policy === 'on-click' && !isWanted) return { status: 'waiting', ask: () => setWanted(true) };
  return { status: 'asking' };
}
