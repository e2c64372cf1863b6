import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProspectKeys } from '../contract/rep/prospect';
import type { DetectedPerson } from '../contract/rep/sighting';
import { domainOf } from '../identity/email';
import { isFreeMailDomain } from '../identity/free-mail';
import { isNameOnly, prospectKey } from '../identity/prospect-key';
import { toLookupPolicy } from '../settings/lookup-policy';
import { useSettings } from '../settings/use-settings';
import { useConnection } from '../team/connection-context';
import type { Connection } from '../team/connection-store';
import { type CheckedAnswer, checkName } from './check-name';
import { applyDismissals } from './dismissals';
import { lookUpLead } from './find-lead';
import { readCachedAnswer } from './lead-cache';

/** The current state of a prospect's lookup. */
export type ProspectView =
  | { status: 'loading' }
  /** No request is sent until the rep asks for it. */
  | { status: 'waiting'; lookUp: () => void }
  /** The page gives only a name, which isn't enough for a lookup. */
  | { status: 'name-only' }
  /** On the never-lookup list. */
  | { status: 'never' }
  | { status: 'unreachable' | 'unauthorized'; why: string; retry: () => void }
  /** `isCurrent`: just fetched, not from this device's cache. */
  | { status: 'answered'; answer: CheckedAnswer; at: Date; isCurrent: boolean; staleness?: Staleness };

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

const staleTimeMs = 60_000;
const retryMs = 15_000;

/** Reads the cached answer for a prospect. Prefetched as soon as the prospect is detected. */
export function cachedAnswerQuery(connection: Connection, keys: ProspectKeys) {
  return queryOptions({
    queryKey: ['prospect', 'cached', connection.id, prospectKey(keys)],
    queryFn: async () => {
      const cached = await readCachedAnswer(connection.id, keys);
      return cached ? { ...cached, answer: await applyDismissals(connection.id, keys, cached.answer) } : null;
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
  const policy = settings && toLookupPolicy(person, settings.values);
  const isAllowed = policy === 'now' || (policy === 'on-click' && isRequested);
  const isClosed = connection.paused !== undefined;
  const cached = useQuery({ ...cachedAnswerQuery(connection, keys), enabled: policy !== 'never' });
  const query = useQuery({
    queryKey: ['prospect', 'fetched', connection.id, prospectKey(keys), connection.token],
    queryFn: async ({ signal }) => {
      const result = await lookUpLead(connection, keys, { signal });
      if (result.status !== 'answered') return result;
      return { ...result, answer: await applyDismissals(connection.id, keys, result.answer) };
    },
    enabled: isAllowed && cached.isFetched, // Show the cached answer before asking the endpoint.
    staleTime: staleTimeMs,
    refetchInterval: ({ state }) => (state.data?.status === 'unreachable' ? retryMs : false),
  });
  const retry = () => void query.refetch();
  if (isNameOnly(keys)) return { status: 'name-only' };
  if (policy === 'never') return { status: 'never' };
  if (query.data?.status === 'answered') {
    return { ...query.data, answer: checkName(keys, query.data.answer), isCurrent: true };
  }
  // Whose access was revoked sees nothing of what is cached.
  if (cached.data && !isClosed && query.data?.status !== 'unauthorized') {
    const answer = checkName(keys, cached.data.answer);
    return {
      status: 'answered',
      ...cached.data,
      answer,
      isCurrent: false,
      staleness: query.data && { ...query.data, retry },
    };
  }
  if (query.data) return { ...query.data, retry };
  if (policy === 'on-click' && !isRequested) return { status: 'waiting', lookUp: () => setRequested(true) };
  return { status: 'loading' };
}
