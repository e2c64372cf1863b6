import { useState } from 'react';
import type { ConsoleMe } from '../../../../utils/contract/console/console';
import { BackLink } from '../../app/back-link';
import { useRoute } from '../../app/route';
import { Trouble } from '../../app/trouble';
import { Part } from '../../ui/part';
import { Waiting } from '../../ui/waiting';
import { useSources } from '../sources/use-sources';
import { ChooseSource } from './choose-source';
import { fillIn } from './fill-in';
import { FirstMessage } from './first-message';
import { LocalOnly } from './local-only';
import { SecretStep } from './secret-step';
import { StepList } from './step-list';
import { TryTool } from './try-tool';
import { sourceMade, useMakeSource } from './use-make-source';
import { useWays } from './use-ways';
import type { Way } from './way';

/** Somebody waits for a first message here. */
const everyMs = 2000;

/** How one tool, or another way to send events in, is connected. */
export function ConnectPage({ id, me }: { id: string; me: ConsoleMe }) {
  const { data, error, refetch } = useWays();
  const way = data && [...data.tools, ...data.others].find((one) => one.id === id);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-8 px-5 py-6 desk:py-8">
      <title>{way ? `${way.title ?? `Connect ${way.name}`} · Passback` : 'Connect a tool · Passback'}</title>
      <div className="-mb-4">
        <BackLink to="sources/add">All tools</BackLink>
      </div>
      {!data && (error ? <Trouble error={error} onRetry={refetch} /> : <Waiting what="the tool" />)}
      {data && !way && <p className="text-ink-2">There is no such tool. Choose one from the list.</p>}
      {way && <Shown way={way} isAdmin={me.person.role === 'admin'} />}
    </div>
  );
}

function Shown({ way, isAdmin }: { way: Way; isAdmin: boolean }) {
  const asked = useRoute().query.get('source') ?? undefined;
  const [chosen, setChosen] = useState(asked);
  const [secret, setSecret] = useState<string>();
  const make = useMakeSource();
  const { data: all, error, refetch } = useSources({ everyMs });
  const kind = way.isPublic ? 'browser' : 'server';
  const usable = all?.filter((one) => one.key === 'standing' && one.kind === kind) ?? [];
  const source = make.data ? all && sourceMade(make.data, all) : usable.find((one) => one.id === chosen);
  const filling = { origin: location.origin, key: make.data?.key, secret };
  return (
    <>
      <header>
        <h1 className="font-semibold text-name tracking-tight">{way.title ?? `Connect ${way.name}`}</h1>
        <p className="text-ink-2">{way.sends}</p>
      </header>
      <LocalOnly origin={location.origin} />
      {!all && error && <Trouble error={error} onRetry={refetch} />}
      <Part title="1. Source">
        {isAdmin ? (
          all && (
            <ChooseSource
              way={way}
              sources={usable}
              chosen={source?.id}
              onChoose={(id) => {
                setChosen(id);
                setSecret(undefined);
              }}
              make={make}
            />
          )
        ) : (
          <p className="text-ink-2">
            An admin creates the source and gets its key, which goes in place of &lt;key&gt; below.
          </p>
        )}
      </Part>
      <Part title={way.signature ? `2. Set up ${way.name}` : '2. Set it up'}>
        <StepList way={way} filling={filling} />
      </Part>
      {way.signature && (
        <Part title="3. Secret">
          <SecretStep
            key={source?.id}
            way={way}
            source={isAdmin ? source : undefined}
            address={fillIn(way.address, filling)}
            secret={secret}
            onSecret={setSecret}
          />
        </Part>
      )}
      <Part title={`${way.signature ? 4 : 3}. First message`}>
        {source ? (
          <FirstMessage key={source.id} way={way} source={source} />
        ) : (
          <p className="text-ink-3">Once the source is created, this page waits for its first message.</p>
        )}
      </Part>
      {way.sample !== undefined && (
        <Part title="Try a message">
          <TryTool way={way} />
        </Part>
      )}
    </>
  );
}
