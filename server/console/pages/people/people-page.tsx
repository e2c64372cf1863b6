import { useState } from 'react';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { CreateAccessDialog } from './create-access-dialog';
import { KeyList } from './key-list';
import { MarketingList } from './marketing-list';
import { PeopleSection } from './people-section';
import { RepList } from './rep-list';
import { RevokeDialog } from './revoke-dialog';
import type { NewAccess } from './secret-text';
import { type RevokeTarget, useConsolePeople } from './use-people';

/** Who and what has access to the team's data. Access is created and revoked here. */
export function PeoplePage() {
  const { data, error, refetch } = useConsolePeople();
  const [options, setMaking] = useState<NewAccess>();
  const [revoking, setRevoking] = useState<RevokeTarget>();
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-10 px-5 py-6 desk:py-8">
      <title>People · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">People</h1>
        <p className="text-ink-2">Who and what may reach your team’s data. Last use is kept to the hour.</p>
      </header>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="people and tokens" />)}
      {data && (
        <>
          <PeopleSection
            title="Reps"
            what="Each connects Passback in their browser with a code."
            add="Add a rep"
            onAdd={() => setMaking({ kind: 'rep' })}
          >
            <RepList reps={data.reps} onMake={setMaking} onRevoke={setRevoking} />
          </PeopleSection>
          <PeopleSection
            title="Marketing"
            what="Who signs in to this console, by a link."
            add="Add somebody"
            onAdd={() => setMaking({ kind: 'link' })}
          >
            <MarketingList people={data.people} onMake={setMaking} onRevoke={setRevoking} />
          </PeopleSection>
          <PeopleSection
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
          </PeopleSection>
          <PeopleSection
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
          </PeopleSection>
        </>
      )}
      {options && <CreateAccessDialog making={options} onClose={() => setMaking(undefined)} />}
      {revoking && <RevokeDialog revoking={revoking} onClose={() => setRevoking(undefined)} />}
    </div>
  );
}
