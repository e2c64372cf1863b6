import { useState } from 'react';
import type { ConsoleLead } from '../../../../utils/contract/console/console-lists';
import { Dialog } from '../../ui/dialog';
import { JoinForm } from './join-form';
import { LeadSearch } from './lead-search';

/** Joins a lead with another one that is the same person: first that one is found, then both are seen side by side. */
export function JoinDialog({
  lead,
  onJoined,
  onClose,
}: {
  lead: ConsoleLead;
  /** Is told what was done, in words. */
  onJoined: (words: string) => void;
  onClose: () => void;
}) {
  const [other, setOther] = useState<ConsoleLead>();
  return (
    <Dialog title={other ? 'Are they one person?' : `Same person as ${lead.name}`} onClose={onClose}>
      {other ? (
        <JoinForm
          sides={[lead, other]}
          onBack={() => setOther(undefined)}
          onJoined={(words) => {
            onJoined(words);
            onClose();
          }}
        />
      ) : (
        <LeadSearch besides={lead} onChoose={setOther} />
      )}
    </Dialog>
  );
}
