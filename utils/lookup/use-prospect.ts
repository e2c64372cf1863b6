import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProspectKeys } from '../contract/rep/prospect';
import type { DetectedPerson } from '../contract/rep/sighting';
import { domainOf } from '../identity/email';
import { isFreeMailDomain } from '../identity/free-mail';
import { isNameOnly, prospectKey } from '../identity/prospect-key';
import { lookupPolicy } from '../settings/lookup-policy';
import { useSettings } from '../settings/use-settings';
import { useConnection } from '../team/connection-context';
import type { Connection } from '../team/connection-store';
import { type CheckedAnswer, checkName } from './check-name';
import { applyDismissals } from './dismissals';
import { lookUpLead } from './find-lead';
import { readCachedAnswer } from './lead-cache';

/** The current state of a prospect's lookup. */
export type ProspectView =
  | { status: 'asking' }
  /** No request is sent until the rep asks for it. */
  | { status: 'waiting'; lookUp: () => void }
  /** The page gives only a name, which isn't enough for a lookup. */
  | { status: 'name-only' }
  /** On the never-lookup list. */
  | { status: 'never' }
  | { status: 'unreachable' | 'unauthorized'; why: string; retry: () => void }
  | { status: 'answered'; answer: CheckedAnswer; at: Date; staleness?: Staleness };

/** Why the cached answer is shown instead of a current one. */
export interface Staleness {
  status: 'unreachable' | 'unauthorized';
  why: string;
  retry: () => void;
}

/** Why the lookup waits for the rep. */
export function manualLookupKey({
  keys: { email },
}: DetectedPerson): 'lookup_on_request' | 'lookup_private_address' {
  return email && isFreeMailDomain(domainOf(email)) ? 'lookup_private_address' : 'lookup_on_request';
}

const fresh = 60_000;
const tryAgain = 15_000;

/** Reads the cached answer for a prospect. Prefetched as soon as the prospect is detected. */
export function cachedAnswerQuery(connection: Connection, keys: ProspectKeys) {
  return queryOptions({
    queryKey: ['prospect', 'remembered', connection.id, prospectKey(keys)],
    queryFn: async () => {
      const found = await readCachedAnswer(connection.id, keys);
      return found ? { ...found, answer: await applyDismissals(connection.id, keys, found.answer) } : null;
    },
    staleTime: 1000, // Long enough for the page to use the prefetched answer.
  });
}

/** Shows the cached answer at once, then the endpoint's, and never blocks on the network. */
export function useProspect(person: DetectedPerson): ProspectView {
  const connection = useConnection();
  const { keys } = person;
  const settings = useSettings();
  const [isRequested, setRequested] = useState(false);
  const policy = settings && lookupPolicy(person, settings.values);
  const isAllowed = policy === 'now' || (policy === 'on-click' && isRequested);
  const remembered = useQuery({ ...cachedAnswerQuery(connection, keys), enabled: policy !== 'never' });
  const query = useQuery({
    queryKey: ['prospect', 'asked', connection.id, prospectKey(keys), connection.token],
    queryFn: async ({ signal }) => {
      const found = await lookUpLead(connection, keys, { signal });
      if (found.status !== 'answered') return found;
      return { ...found, answer: await applyDismissals(connection.id, keys, found.answer) };
    },
    enabled: isAllowed && remembered.isFetched, // Show the cached answer before asking the endpoint.
    staleTime: fresh,
    refetchInterval: ({ state }) => (state.data?.status === 'unreachable' ? tryAgain : false),
  });
  const retry = () => void query.refetch();
  if (isNameOnly(keys)) return { status: 'name-only' };
  if (policy === 'never') return { status: 'never' };
  if (query.data?.status === 'answered') {
    return { ...query.data, answer: checkName(keys, query.data.answer) };
  }
  if (remembered.data) {
    const answer = checkName(keys, remembered.data.answer);
    return {
      status: 'answered',
      ...remembered.data,
      answer,
      staleness: query.data && { ...query.data, retry },
    };
  }
  if (query.data) return { ...query.data, retry };
  if (policy === 'on-click' && !isRequested) return { status: 'waiting', lookUp: () => setRequested(true) };
  return { status: 'asking' };
}
