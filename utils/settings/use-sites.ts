import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  grantedPatterns,
  hostOfPattern,
  isOwnSite,
  onPermissions,
  originPattern,
  ownSites,
  removeHost,
  requestHost,
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
    onPermissions(() => void client.invalidateQueries({ queryKey: ['hosts'] }), ended.signal);
    return () => ended.abort();
  }, [client]);
  const { data: granted } = useQuery({ queryKey: ['hosts'], queryFn: grantedPatterns });
  const asked = settings?.values.sites ?? [];
  const answerOf = (pattern: string) => asked.find((site) => site.pattern === pattern)?.answer;
  const patterns = [...new Set([...ownSites(), ...(granted ?? []), ...asked.map(({ pattern }) => pattern)])];
  const sites = patterns.map((pattern): AllowedSite => {
    const answer = answerOf(pattern);
    const state = granted?.includes(pattern)
      ? 'granted'
      : answer === 'refused' || answer === 'blocked'
        ? answer
        : 'revoked';
    return { pattern, host: hostOfPattern(pattern), isOwn: isOwnSite(pattern), state };
  });
  const keep = (pattern: string, answer?: 'granted' | 'refused' | 'blocked') =>
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
      const pattern = originPattern(typed);
      if (!pattern) return text('site_no_address');
      const answer = await requestHost(pattern);
      keep(pattern, answer);
      await client.invalidateQueries({ queryKey: ['hosts'] });
      if (answer === 'granted') return undefined;
      return answer === 'refused' ? text('site_refused_now') : text('site_blocked_now');
    },
    /** Removes the permission and takes the site off the list. */
    async remove(pattern: string): Promise<void> {
      await removeHost(pattern);
      keep(pattern);
    },
  };
}
