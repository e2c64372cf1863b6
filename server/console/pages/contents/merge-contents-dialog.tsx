import { useState } from 'react';
import type { ConsoleContent } from '../../../../utils/contract/console/console-lists';
import { Dialog } from '../../ui/dialog';
import { ContentSearch } from './content-search';
import { MergeContentsForm } from './merge-contents-form';

/** Merges duplicate content in two steps: find the duplicate, then choose which of the two to keep. */
export function MergeContentsDialog({
  content,
  onMerged,
  onClose,
}: {
  content: ConsoleContent;
  /** Receives a message for the user, such as “Merged the two entries for …”. */
  onMerged: (message: string) => void;
  onClose: () => void;
}) {
  const [duplicate, setDuplicate] = useState<ConsoleContent>();
  return (
    <Dialog title={duplicate ? 'Merge this content?' : `Merge “${content.title}” with…`} onClose={onClose}>
      {duplicate ? (
        <MergeContentsForm
          sides={[content, duplicate]}
          onBack={() => setDuplicate(undefined)}
          onMerged={(message) => {
            onMerged(message);
            onClose();
          }}
        />
      ) : (
        <ContentSearch excluded={content} onChoose={setDuplicate} />
      )}
    </Dialog>
  );
}
