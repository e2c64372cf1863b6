import { useQuery } from '@tanstack/react-query';
import { text } from '../i18n/text';
import { changeShortcuts, listShortcuts } from './shortcuts';

/** The keyboard shortcuts that open Passback, with labels. */
export function useShortcuts() {
  const { data = [] } = useQuery({ queryKey: ['shortcuts'], queryFn: listShortcuts });
  const shortcuts = data.map(({ name, keys }) => ({
    name,
    keys,
    label: text(name === '_execute_action' ? 'shortcut_popup' : 'shortcut_sidebar'),
  }));
  return { shortcuts, change: () => void changeShortcuts() };
}
