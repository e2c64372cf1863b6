import { useQuery } from '@tanstack/react-query';
import { text } from '../i18n/text';
import { getPanelMode, hasSidebar } from './panel-mode';

/** The label for opening the panel: the sidebar or, in browsers without one, a window. */
export function useOpenPanelText(): string {
  const { data } = useQuery({
    queryKey: ['panel-mode'],
    queryFn: async () => (await getPanelMode()) ?? 'side',
  });
  const mode = data ?? (hasSidebar() ? 'side' : 'window');
  return text(mode === 'window' ? 'open_window' : 'open_sidebar');
}
