import { useState } from 'react';
import type { ConsoleLead } from '../../../../utils/contract/console/console-lists';
import { Dialog } from '../../ui/dialog';
import { LeadSearch } from './lead-search';
import { MergeLeadsForm } from './merge-leads-form';

/** Joins a lead with another one that is the same person: first that one is found, then both are seen side by side. */
export function MergeLeadsDialog({
  lead,
  onJoined,
  onClose,
}: {
  lead: ConsoleLead;
  /** Is told what was done, in words. */
  onJoined: (message: string) => void;
  onClose: () => void;
}) {
  const [other, setOther] = useState<ConsoleLead>();
  return (
    <Dialog title={other ? 'Are they one person?' : `Same person as ${lead.name}`} onClose={onClose}>
      {other ? (
        <MergeLeadsForm
          sides={[lead, other]}
          onBack={() => setOther(undefined)}
          onJoined={(message) => {
            onJoined(message);
            onClose();
          }}
        />
      ) : (
        <LeadSearch besides={lead} onChoose={setOther} />
      )}
    </Dialog>
  );
}
