import { useState } from 'react';
import type { ListedToken } from '../../../../utils/contract/console/people';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { CompanyAccounts } from './company-accounts';
import { CreateAccessDialog } from './create-access-dialog';
import { KeyList } from './key-list';
import { MarketingList } from './marketing-list';
import { PeopleSection } from './people-section';
import { RepList } from './rep-list';
import { ReplaceDialog } from './replace-dialog';
import { RevokeDialog } from './revoke-dialog';
import type { NewAccess } from './secret-text';
import { type RevokeTarget, useConsolePeople } from './use-people';

/** Who and what has access to the team's data. Access is created and revoked here. */
export function PeoplePage() {
  const { data, error, refetch } = useConsolePeople();
  const [newAccess, setNewAccess] = useState<NewAccess>();
  const [replacing, setReplacing] = useState<ListedToken>();
  const [revoking, setRevoking] = useState<RevokeTarget>();
  return (
    <div className="settings-page gap-10">
      <title>People · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">People</h1>
        <p className="text-ink-2">
          Who and what can access your team’s data. Last use is recorded to the hour.
        </p>
      </header>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="people and tokens" />)}
      {data && (
        <>
          <PeopleSection
            title="Reps"
            description="Reps connect Passback in their browser with a link."
            addLabel="Add rep"
            onAdd={() => setNewAccess({ kind: 'rep' })}
          >
            <RepList reps={data.reps} onCreate={setNewAccess} onRevoke={setRevoking} />
          </PeopleSection>
          <PeopleSection
            title="Marketing"
            description="People who sign in to this console with a link."
            addLabel="Add marketer"
            onAdd={() => setNewAccess({ kind: 'link' })}
          >
            <MarketingList people={data.people} onCreate={setNewAccess} onRevoke={setRevoking} />
          </PeopleSection>
          <CompanyAccounts />
          <PeopleSection
            title="Sources"
            description="Systems that send events with a write key. They can’t read any data."
            addLabel="Add source"
            onAdd={() => setNewAccess({ kind: 'source' })}
          >
            <KeyList
              keys={data.sources}
              emptyText="No sources yet. Add one so that your tools can send events."
              effect="It can no longer send events. What it already sent is kept."
              onReplace={setReplacing}
              onRevoke={setRevoking}
            />
          </PeopleSection>
          <PeopleSection
            title="Systems"
            description="Systems, such as your CRM, that read feedback, answer it or do more with a token."
            addLabel="Add system"
            onAdd={() => setNewAccess({ kind: 'system' })}
          >
            <KeyList
              keys={data.systems}
              emptyText="No systems yet. Marketing answers in this console."
              effect="It loses access immediately. Its answers are kept."
              onReplace={setReplacing}
              onRevoke={setRevoking}
            />
          </PeopleSection>
        </>
      )}
      {newAccess && <CreateAccessDialog access={newAccess} onClose={() => setNewAccess(undefined)} />}
      {replacing && <ReplaceDialog token={replacing} onClose={() => setReplacing(undefined)} />}
      {revoking && <RevokeDialog target={revoking} onClose={() => setRevoking(undefined)} />}
    </div>
  );
}
