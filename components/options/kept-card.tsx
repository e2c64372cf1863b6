import { useKeptFeedback } from '../../utils/feedback/use-kept-feedback';
import { text } from '../../utils/i18n/text';
import type { Connection } from '../../utils/team/connection-store';
import { KeptFeedback } from '../feedback/kept-feedback';
import { OptionsCard } from './options-card';

/** Unsent feedback of other connections, on the page that has nothing else to say of the data on this device. */
export function KeptCard({ connection }: { connection: Connection | null }) {
  const { kept } = useKeptFeedback(connection);
  if (kept.length === 0) return null;
  return (
    <OptionsCard id="data" title={text('data_title')}>
      <KeptFeedback connection={connection} />
    </OptionsCard>
  );
}
