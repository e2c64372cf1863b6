import { useState } from 'react';
import { Trouble } from '../../app/trouble';
import { Waiting } from '../../ui/waiting';
import { KeyList } from './key-list';
import { MakeDialog } from './make-dialog';
import { MarketingList } from './marketing-list';
import { PeoplePart } from './people-part';
import { RepList } from './rep-list';
import { RevokeDialog } from './revoke-dialog';
import type { Making } from './secret-words';
import { type Revoking, usePeople } from './use-people';

/** Who and what may reach the team's data: made here, and revoked. */
export function PeoplePage() {
  const { data, error, refetch } = usePeople();
  const [making, setMaking] = useState<Making>();
  const [revoking, setRevoking] = useState<Revoking>();
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-10 px-5 py-6 desk:py-8">
      <title>People · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">People</h1>
        <p className="text-ink-2">Who and what may reach your team’s data. Last use is kept to the hour.</p>
      </header>
      {!data && (error ? <Trouble error={error} onRetry={refetch} /> : <Waiting what="people and tokens" />)}
      {data && (
        <>
          <PeoplePart
            title="Reps"
            what="Each connects Passback in their browser with a code."
            add="Add a rep"
            onAdd={() => setMaking({ kind: 'rep' })}
          >
            <RepList reps={data.reps} onMake={setMaking} onRevoke={setRevoking} />
          </PeoplePart>
          <PeoplePart
            title="Marketing"
            what="Who signs in to this console, by a link."
            add="Add somebody"
            onAdd={() => setMaking({ kind: 'link' })}
          >
            <MarketingList people={data.people} onMake={setMaking} onRevoke={setRevoking} />
          </PeoplePart>
          <PeoplePart
            title="Sources"
            what="Systems that send in what people did, with a write key. They can read nothing."
            add="Add a source"
            onAdd={() => setMaking({ kind: 'source' })}
          >
            <KeyList
              keys={data.sources}
              none="No system sends anything in yet: nobody can be looked up."
              effect="What it sends is refused from now on. What it sent before stays."
              onRevoke={setRevoking}
            />
          </PeoplePart>
          <PeoplePart
            title="Systems"
            what="Such as your CRM: it reads feedback, answers it, or does more, with a token."
            add="Add a system"
            onAdd={() => setMaking({ kind: 'system' })}
          >
            <KeyList
              keys={data.systems}
              none="None. Marketing answers here."
              effect="It can neither read nor answer from now on. Its answers stay."
              onRevoke={setRevoking}
            />
          </PeoplePart>
        </>
      )}
      {making && <MakeDialog making={making} onClose={() => setMaking(undefined)} />}
      {revoking && <RevokeDialog revoking={revoking} onClose={() => setRevoking(undefined)} />}
    </div>
  );
}
