import type { QueryClient } from '@tanstack/react-query';
import { loadLanguage, locale } from '../i18n/text';
import { getSettings, onSettingsChange } from './settings-store';
import { settingsQuery } from './use-settings';

/**
 * Applies the rep's language and color scheme before the first paint, and follows later changes for as long
 * as the page is open.
 */
export async function applyAppearance(client: QueryClient): Promise<void> {
  const { values } = await client.ensureQueryData(settingsQuery);
  const { language } = values;
  if (language !== 'auto') await loadLanguage(language);
  document.documentElement.lang = locale();
  applyColorScheme(values.appearance);
  onSettingsChange(async () => {
    const changed = await getSettings();
    if (changed.values.language !== language) return location.reload(); // Messages aren't rerendered.
    applyColorScheme(changed.values.appearance);
    client.setQueryData(settingsQuery.queryKey, changed);
  });
}

function applyColorScheme(appearance: 'system' | 'light' | 'dark'): void {
  document.documentElement.style.colorScheme = appearance === 'system' ? '' : appearance;
}
