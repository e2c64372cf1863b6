import type { ReactNode } from 'react';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import type { Connection } from '../../utils/team/connection-store';
import { LeadLists } from './lead-lists';
import { LookupBox } from './lookup-box';
import { RecentLeads } from './recent-leads';

/** No prospect on the page: who is worth a call, who was seen lately, and a box for anybody else. */
export function NoProspect({
  connection,
  children,
  onChoose,
  onOpen,
}: {
  connection: Connection;
  children: ReactNode;
  onChoose: (person: DetectedPerson) => void;
  onOpen: (lead: { lead: string; name: string; title?: string }) => void;
}) {
  return (
    <>
      {children}
      <LookupBox onLookUp={(keys) => onChoose({ keys, evidence: 'typed' })} />
      <LeadLists connection={connection} onOpen={onOpen} />
      <RecentLeads connection={connection} onOpen={onOpen} />
      <div className="pb-3.5" />
    </>
  );
}
