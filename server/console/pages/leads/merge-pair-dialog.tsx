import { useQuery } from '@tanstack/react-query';
import { leadSearchQuery } from '../../app/use-lead-search';
import { Dialog } from '../../ui/dialog';
import { Loading } from '../../ui/loading';
import type { MergeCandidate } from './merge-candidate';
import { MergeLeadsForm } from './merge-leads-form';
import type { Pair } from './use-duplicates';

/** Merges two likely duplicates, shown with their scores if those can be loaded. */
export function MergePairDialog({
  pair: { one, other },
  onMerged,
  onClose,
}: {
  pair: Pair;
  onMerged: (message: string) => void;
  onClose: () => void;
}) {
  const sides = [useMergeCandidate(one), useMergeCandidate(other)] as const;
  const [first, second] = sides;
  return (
    <Dialog title="Merge these leads?" onClose={onClose}>
      {first && second ? (
        <MergeLeadsForm
          sides={[first, second]}
          backLabel="Cancel"
          onBack={onClose}
          onMerged={(message) => {
            onMerged(message);
            onClose();
          }}
        />
      ) : (
        <Loading what="both leads" />
      )}
    </Dialog>
  );
}

/** A lead with its score, or without it if that can’t be loaded; undefined while loading. */
function useMergeCandidate(lead: Pair['one']): MergeCandidate | undefined {
  const { data, isPending } = useQuery({ ...leadSearchQuery(lead.email ?? lead.name), retry: false });
  if (isPending) return undefined;
  return data?.leads.find(({ id }) => id === lead.id) ?? lead;
}
