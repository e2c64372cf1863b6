import { useQuery } from '@tanstack/react-query';
import { consoleLeads } from '../../../../utils/contract/console/console-lists';
import { call } from '../../app/call';
import { Dialog } from '../../ui/dialog';
import { Waiting } from '../../ui/waiting';
import type { JoinCandidate } from './join-candidate';
import { JoinForm } from './join-form';
import type { Pair } from './use-duplicates';

/** Joins two leads that are likely one person, with their scores where these can be had. */
export function JoinPairDialog({
  pair: { one, other },
  onJoined,
  onClose,
}: {
  pair: Pair;
  onJoined: (words: string) => void;
  onClose: () => void;
}) {
  const sides = [useScored(one), useScored(other)] as const;
  const [first, second] = sides;
  return (
    <Dialog title="Are they one person?" onClose={onClose}>
      {first && second ? (
        <JoinForm
          sides={[first, second]}
          backWord="Cancel"
          onBack={onClose}
          onJoined={(words) => {
            onJoined(words);
            onClose();
          }}
        />
      ) : (
        <Waiting what="both leads" />
      )}
    </Dialog>
  );
}

/** A lead with its score; without it if it can’t be had; undefined while it is read. */
function useScored(lead: Pair['one']): JoinCandidate | undefined {
  const asked = lead.email ?? lead.name;
  const { data, isPending } = useQuery({
    queryKey: ['leads', 'like', asked],
    queryFn: ({ signal }) => call(`leads?${new URLSearchParams({ lead: asked })}`, consoleLeads, { signal }),
    retry: false,
  });
  if (isPending) return undefined;
  return data?.leads.find(({ id }) => id === lead.id) ?? lead;
}
