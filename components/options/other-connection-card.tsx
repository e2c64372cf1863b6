import { useOtherConnectionFeedback } from '../../utils/feedback/use-other-connection-feedback';
import { text } from '../../utils/i18n/text';
import { OtherConnectionFeedback } from '../feedback/other-connection-feedback';
import { OptionsCard } from './options-card';

/** Unsent feedback of other connections, for the page that has no data card. */
export function OtherConnectionCard() {
  const { kept } = useOtherConnectionFeedback();
  if (kept.length === 0) return null;
  return (
    <OptionsCard id="data" title={text('data_title')}>
      <OtherConnectionFeedback />
    </OptionsCard>
  );
}
