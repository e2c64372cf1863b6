import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Settings } from './settings';
import { changeSettings, type EffectiveSettings, getSettings } from './settings-store';

/** Reads the settings; begun before there is a screen, and kept up to date by `dressPage`. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: getSettings,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The settings in force, and the way to change them. */
export interface EditableSettings extends EffectiveSettings {
  change: (change: (values: Settings) => Partial<Settings>) => void;
}

/** The settings, kept up to date. Undefined: not read yet. */
export function useSettings(): EditableSettings | undefined {
  const { data } = useQuery(settingsQuery);
  return data && { ...data, change: (change) => void changeSettings(change) };
}
