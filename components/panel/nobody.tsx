import type { ReactNode } from 'react';
import type { SeenPerson } from '../../utils/contract/rep/sighting';
import type { Connection } from '../../utils/team/connection-store';
import { LeadLists } from './lead-lists';
import { LookUpBox } from './look-up-box';
import { SeenLately } from './seen-lately';

/** No prospect on the page: who is worth a call, who was seen lately, and a box for anybody else. */
export function Nobody({
  connection,
  children,
  onChoose,
  onOpen,
}: {
  connection: Connection;
  children: ReactNode;
  onChoose: (person: SeenPerson) => void;
  onOpen: (lead: { lead: string; name: string; title?: string }) => void;
}) {
  return (
    <>
      {children}
      <LookUpBox onLookUp={(keys) => onChoose({ keys, evidence: 'typed' })} />
      <LeadLists connection={connection} onOpen={onOpen} />
      <SeenLately connection={connection} onOpen={onOpen} />
      <div className="pb-3.5" />
    </>
  );
}
