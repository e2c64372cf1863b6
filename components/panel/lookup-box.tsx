import type { ProspectKeys } from '../../utils/contract/rep/prospect';
import { text } from '../../utils/i18n/text';
import { parseLookupInput } from '../../utils/lookup/parse-lookup-input';
import { LineForm } from '../ui/line-form';

/** Looks up a person who isn't on the page. */
export function LookupBox({
  initialText,
  onLookUp,
}: {
  /** The initial text, for the rep to complete. */
  initialText?: string;
  onLookUp: (keys: ProspectKeys) => void;
}) {
  return (
    <LineForm
      label={text('lookup_box_label')}
      placeholder={text('lookup_box_placeholder')}
      button={text('lookup_box_button')}
      initialText={initialText}
      onSubmit={(typed) => {
        const parsed = parseLookupInput(typed);
        if ('problem' in parsed) return text(parsed.problem);
        onLookUp(parsed);
        return undefined;
      }}
    />
  );
}
