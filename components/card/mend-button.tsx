import { openOptions } from '../../utils/browser/open-page';
import { text } from '../../utils/i18n/text';
import type { Behind } from '../../utils/lookup/use-prospect';

/** The one thing to do when the endpoint can't be asked: try again, or connect again. */
export function MendButton({
  behind: { status, retry },
  look,
}: {
  behind: Pick<Behind, 'status' | 'retry'>;
  look: 'link' | 'push';
}) {
  const isOut = status === 'unauthorized';
  return (
    <button type="button" className={look} onClick={isOut ? () => void openOptions() : retry}>
      {text(isOut ? 'connect_again' : 'try_again')}
    </button>
  );
}
