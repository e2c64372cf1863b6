import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  isOwnSite,
  listGrantedPatterns,
  listOwnSites,
  onPermissionsChange,
  removeHost,
  requestHost,
  toHost,
  toOriginPattern,
} from '../browser/permissions';
import { text } from '../i18n/text';
import { useSettings } from './use-settings';

/** A site that Passback may read, may no longer read, or was never allowed to read. */
export interface AllowedSite {
  pattern: string;
  host: string;
  /** Granted at installation; can't be removed from the list. */
  isOwn: boolean;
  state: 'granted' | 'revoked' | 'refused' | 'blocked';
}

/** The sites Passback may read, and how to add another. */
export function useSites() {
  const client = useQueryClient();
  const settings = useSettings();
  useEffect(() => {
    const ended = new AbortController();
    onPermissionsChange(() => void client.invalidateQueries({ queryKey: ['hosts'] }), ended.signal);
    return () => ended.abort();
  }, [client]);
  const { data: granted } = useQuery({ queryKey: ['hosts'], queryFn: listGrantedPatterns });
  const requested = settings?.values.sites ?? [];
  const findAnswer = (pattern: string) => requested.find((site) => site.pattern === pattern)?.answer;
  const patterns = [
    ...new Set([...listOwnSites(), ...(granted ?? []), ...requested.map(({ pattern }) => pattern)]),
  ];
  const sites = patterns.map((pattern): AllowedSite => {
    const answer = findAnswer(pattern);
    const deniedState = answer === 'refused' || answer === 'blocked' ? answer : 'revoked';
    const state = granted?.includes(pattern) ? 'granted' : deniedState;
    return { pattern, host: toHost(pattern), isOwn: isOwnSite(pattern), state };
  });
  const saveAnswer = (pattern: string, answer?: 'granted' | 'refused' | 'blocked') =>
    settings?.change((values) => ({
      sites: [
        ...values.sites.filter((site) => site.pattern !== pattern),
        ...(answer ? [{ pattern, answer }] : []),
      ],
    }));
  return {
    sites: granted ? sites : undefined,
    /**
     * Asks for permission to read a host as the rep typed it. Needs the user activation of a click. @returns
     * a message saying why it was not granted.
     */
    async grant(typed: string): Promise<string | undefined> {
      const pattern = toOriginPattern(typed);
      if (!pattern) return text('site_no_address');
      const answer = await requestHost(pattern);
      saveAnswer(pattern, answer);
      await client.invalidateQueries({ queryKey: ['hosts'] });
      if (answer === 'granted') return undefined;
      return answer === 'refused' ? text('site_refused_now') : text('site_blocked_now');
    },
    /** Removes the permission and takes the site off the list. */
    async remove(pattern: string): Promise<void> {
      await removeHost(pattern);
      saveAnswer(pattern);
    },
  };
}
