import { useQuery, useQueryClient } from '@tanstack/react-query';
import { grantedHosts, originPattern, requestHost } from '../browser/permissions';

/** The hosts Passback may read, and the way to another one. */
export function useGrantedHosts() {
  const client = useQueryClient();
  const { data: hosts = [] } = useQuery({ queryKey: ['hosts'], queryFn: grantedHosts });
  return {
    hosts,
    /** Asks for a host as a person wrote it; only in their own click. @returns in words why it was not granted. */
    async grant(text: string): Promise<string | undefined> {
      const pattern = originPattern(text);
      if (!pattern) return 'This is no web address. One looks like mail.your-company.com.';
      try {
        const isGranted = await requestHost(pattern);
        await client.invalidateQueries({ queryKey: ['hosts'] });
        return isGranted ? undefined : 'It was not allowed. You can allow it here at any time.';
      } catch (error) {
        return `The browser refused: ${error instanceof Error ? error.message : error}. Your IT may have blocked it.`;
      }
    },
  };
}
