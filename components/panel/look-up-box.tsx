import type { ProspectKeys } from '../../utils/contract/rep/prospect';
import { text } from '../../utils/i18n/text';
import { readLookUp } from '../../utils/lookup/read-look-up';
import { LineForm } from '../ui/line-form';

/** Looks up a person whom no page shows. */
export function LookUpBox({
  begun,
  onLookUp,
}: {
  /** What stands in it at first, for the rep to go on. */
  begun?: string;
  onLookUp: (keys: ProspectKeys) => void;
}) {
  return (
    <LineForm
      label={text('box_label')}
      placeholder={text('box_placeholder')}
      button={text('box_button')}
      begun={begun}
      onSubmit={(typed) => {
        const read = readLookUp(typed);
        if ('problem' in read) return text(read.problem);
        onLookUp(read);
        return undefined;
      }}
    />
  );
}
