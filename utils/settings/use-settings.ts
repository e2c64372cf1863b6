import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Settings } from './settings';
import { changeSettings, type EffectiveSettings, getSettings } from './settings-store';

/** Reads the settings. Prefetched before anything is rendered and kept up to date by `applyAppearance`. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: getSettings,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The effective settings, and how to change them. */
export interface EditableSettings extends EffectiveSettings {
  change: (change: (values: Settings) => Partial<Settings>) => void;
}

/** The settings, kept up to date. Undefined while loading. */
export function useSettings(): EditableSettings | undefined {
  const { data } = useQuery(settingsQuery);
  return data && { ...data, change: (change) => void changeSettings(change) };
}
