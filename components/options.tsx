import { useConnection } from '../utils/hooks/use-connection';
import { useDelivery } from '../utils/hooks/use-delivery';
import { BrandMark } from './brand-mark';
import { ConnectForm } from './connect-form';
import { ConnectionCard } from './connection-card';

/** The options page: which team's endpoint this browser speaks to. */
export function Options() {
  const connection = useConnection();
  useDelivery(connection);
  return (
    <main className="mx-auto grid max-w-[560px] gap-5 p-6">
      <h1 className="flex items-center gap-2 font-semibold text-name tracking-tight">
        <BrandMark />
        Passback
      </h1>
      {connection === null && <ConnectForm />}
      {connection && <ConnectionCard connection={connection} />}
    </main>
  );
}
