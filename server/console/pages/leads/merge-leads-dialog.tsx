import { useState } from 'react';
import type { ConsoleLead } from '../../../../utils/contract/console/console-lists';
import { Dialog } from '../../ui/dialog';
import { LeadSearch } from './lead-search';
import type { MergeCandidate } from './merge-candidate';
import { MergeLeadsForm } from './merge-leads-form';

/** Merges a lead with another one: first find the other one, then compare them side by side. */
export function MergeLeadsDialog({
  lead,
  onMerged,
  onClose,
}: {
  lead: MergeCandidate;
  /** Called with a message that says what was done. */
  onMerged: (message: string) => void;
  onClose: () => void;
}) {
  const [other, setOther] = useState<ConsoleLead>();
  return (
    <Dialog title={other ? 'Merge these leads?' : `Merge ${lead.name} with…`} onClose={onClose}>
      {other ? (
        <MergeLeadsForm
          sides={[lead, other]}
          onBack={() => setOther(undefined)}
          onMerged={(message) => {
            onMerged(message);
            onClose();
          }}
        />
      ) : (
        <LeadSearch excluded={lead} onChoose={setOther} />
      )}
    </Dialog>
  );
}
