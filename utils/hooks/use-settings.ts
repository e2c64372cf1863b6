import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Settings } from '../settings/settings';
import { changeSettings, getSettings, onSettings, type SettingsInForce } from '../settings/settings-store';

/** Reads the settings; begun before there is a screen. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: getSettings,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The settings in force, kept up to date, and the way to change them. Undefined: not read yet. */
export function useSettings():
  | (SettingsInForce & { change: (change: (values: Settings) => Partial<Settings>) => void })
  | undefined {
  const client = useQueryClient();
  useEffect(() => {
    const ended = new AbortController();
    onSettings(() => void client.invalidateQueries({ queryKey: ['settings'] }), ended.signal);
    return () => ended.abort();
  }, [client]);
  const { data } = useQuery(settingsQuery);
  return data && { ...data, change: (change) => void changeSettings(change) };
}
