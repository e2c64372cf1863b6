import { useState } from 'react';
import type { ConsoleContent } from '../../../../utils/contract/console/console-lists';
import { Dialog } from '../../ui/dialog';
import { ContentSearch } from './content-search';
import { MergeContentsForm } from './merge-contents-form';

/** Merges two pieces: first find the other one, then compare them side by side. */
export function MergeContentsDialog({
  content,
  onMerged,
  onClose,
}: {
  content: ConsoleContent;
  /** Called with a message that says what was done. */
  onMerged: (message: string) => void;
  onClose: () => void;
}) {
  const [other, setOther] = useState<ConsoleContent>();
  return (
    <Dialog title={other ? 'Merge this content?' : `Merge “${content.title}” with…`} onClose={onClose}>
      {other ? (
        <MergeContentsForm
          sides={[content, other]}
          onBack={() => setOther(undefined)}
          onMerged={(message) => {
            onMerged(message);
            onClose();
          }}
        />
      ) : (
        <ContentSearch excluded={content} onChoose={setOther} />
      )}
    </Dialog>
  );
}
