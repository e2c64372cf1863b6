import type { ReactNode } from 'react';
import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { LookupBox } from './lookup-box';
import { RecentLeads } from './recent-leads';
import { Today } from './today';

/** Shown when the page has no prospect: leads worth a call, recently seen leads, and the lookup box. */
export function NoProspect({
  children,
  onChoose,
  onOpen,
}: {
  children: ReactNode;
  onChoose: (person: DetectedPerson) => void;
  onOpen: (lead: LeadReference, list?: readonly LeadReference[]) => void;
}) {
  return (
    <>
      {children}
      <LookupBox onLookUp={(keys) => onChoose({ keys, evidence: 'typed' })} onOpen={onOpen} />
      <Today onOpen={onOpen} />
      <RecentLeads onOpen={onOpen} />
      <div className="pb-3.5" />
    </>
  );
}
