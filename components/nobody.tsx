import type { ReactNode } from 'react';
import type { Connection } from '../utils/connection/connection-store';
import type { SeenPerson } from '../utils/contract/sighting';
import { useBestBets } from '../utils/hooks/use-best-bets';
import { BestBets } from './best-bets';
import { LookUpBox } from './look-up-box';

/** No prospect on the page: who is worth a call, and a box for anybody else. */
export function Nobody({
  connection,
  children,
  onOpen,
}: {
  connection: Connection;
  children: ReactNode;
  onOpen: (person: SeenPerson) => void;
}) {
  const called = useBestBets(connection);
  return (
    <>
      {children}
      <LookUpBox onLookUp={(keys) => onOpen({ keys, evidence: 'typed' })} />
      <BestBets
        called={called}
        onOpen={({ lead, name, title, company }) =>
          onOpen({ keys: { lead, name, company }, title, evidence: 'typed' })
        }
      />
    </>
  );
}
