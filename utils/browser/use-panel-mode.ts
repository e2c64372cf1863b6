import { useQuery } from '@tanstack/react-query';
import { text } from '../i18n/text';
import { hasSidebar, panelMode } from './panel-mode';

/** The label for opening the panel: the sidebar or, in browsers without one, a window. */
export function useOpenPanelText(): string {
  const { data } = useQuery({ queryKey: ['panel-form'], queryFn: async () => (await panelMode()) ?? 'side' });
  const form = data ?? (hasSidebar() ? 'side' : 'window');
  return text(form === 'window' ? 'open_window' : 'open_sidebar');
}
