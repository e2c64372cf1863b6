import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Candidate } from '../contract/rep/lookup';
import { minSearchLength, searchResponse } from '../contract/rep/search';
import { useSettings } from '../settings/use-settings';
import { callEndpoint } from '../team/call-endpoint';
import { useConnection } from '../team/connection-context';

/** A search waits until the rep has paused for this long. In milliseconds. */
const pauseMs = 250;

/** The leads that a typed text finds. */
export type SearchView =
  /** Nothing to search for: too short, or an address. */
  | { status: 'idle' }
  /** Names aren't sent in hashed mode. */
  | { status: 'hashed' }
  /** Not sent yet: the rep is still typing, or wants to be asked before anything is sent. */
  | { status: 'waiting' }
  | { status: 'failed'; why: string }
  | { status: 'answered'; leads: Candidate[] };

/**
 * Searches by name or company as the rep types or, if they want nothing sent without a click, when they ask for
 * it.
 */
export function useSearch(typed: string): { view: SearchView; search: () => void } {
  const connection = useConnection();
  const settings = useSettings();
  const [requested, setRequested] = useState('');
  const text = typed.trim().replace(/\s+/g, ' ');
  const isSearchable = text.length >= minSearchLength && text.length <= 100 && !/[@/]/.test(text);
  const isAtOnce = settings?.values.lookup === 'at-once';
  const isHashed = settings?.values.hashed ?? true;
  useEffect(() => {
    if (!isAtOnce) return;
    const timer = setTimeout(() => setRequested(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text, isAtOnce]);
  const isRequested = isAtOnce ? requested !== '' : requested === text;
  const { data } = useQuery({
    queryKey: ['search', connection.id, connection.token, requested],
    queryFn: ({ signal }) =>
      callEndpoint(connection, '/v1/searches', searchResponse, { body: { text: requested }, signal }),
    enabled: isSearchable && !isHashed && isRequested && requested.length >= minSearchLength,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return { view: toView(), search: () => setRequested(text) };

  function toView(): SearchView {
    if (!isSearchable) return { status: 'idle' };
    if (isHashed) return { status: 'hashed' };
    if (!isRequested || !data) return { status: 'waiting' };
    return data.status === 'ok'
      ? { status: 'answered', leads: data.value.leads }
      : { status: 'failed', why: data.why };
  }
}
