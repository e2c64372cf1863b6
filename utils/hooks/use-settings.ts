import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Settings } from '../settings/settings';
import { changeSettings, getSettings, type SettingsInForce } from '../settings/settings-store';

/** Reads the settings; begun before there is a screen, and kept up to date by `dressPage`. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: getSettings,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The settings in force, and the way to change them. Undefined: not read yet. */
export function useSettings():
  | (SettingsInForce & { change: (change: (values: Settings) => Partial<Settings>) => void })
  | undefined {
  const { data } = useQuery(settingsQuery);
  return data && { ...data, change: (change) => void changeSettings(change) };
}
