import { useState } from 'react';
import { BackLink } from '../../app/back-link';
import { ErrorMessage } from '../../app/error-message';
import { useMe } from '../../app/me';
import { useRoute } from '../../app/route';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { useSources } from '../sources/use-sources';
import { ChooseSource } from './choose-source';
import { fillIn } from './fill-in-placeholders';
import { FirstMessage } from './first-message';
import type { Integration } from './integration';
import { LocalOnly } from './local-only';
import { SecretStep } from './secret-step';
import { StepList } from './step-list';
import { ToolPreview } from './tool-preview';
import { findCreatedSource, useCreateSource } from './use-create-source';
import { useIntegrations } from './use-integrations';

/** Poll often, because someone is waiting for the first message. */
const everyMs = 2000;

/** How to connect one tool, or another way to send events. */
export function ConnectPage({ id }: { id: string }) {
  const me = useMe();
  const { data, error, refetch } = useIntegrations();
  const way = data && [...data.tools, ...data.others].find((one) => one.id === id);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-8 px-5 py-6 desk:py-8">
      <title>{way ? `${way.title ?? `Connect ${way.name}`} · Passback` : 'Connect a tool · Passback'}</title>
      <div className="-mb-4">
        <BackLink to="sources/add">All tools</BackLink>
      </div>
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="the tool" />)}
      {data && !way && <p className="text-ink-2">Tool not found. Choose one from the list.</p>}
      {way && <Shown way={way} isAdmin={me.person.role === 'admin'} />}
    </div>
  );
}

function Shown({ way, isAdmin }: { way: Integration; isAdmin: boolean }) {
  const input = useRoute().query.get('source') ?? undefined;
  const [chosen, setChosen] = useState(input);
  const [secret, setSecret] = useState<string>();
  const make = useCreateSource();
  const { data: all, error, refetch } = useSources({ everyMs });
  const kind = way.isPublic ? 'browser' : 'server';
  const usable = all?.filter((one) => one.key === 'active' && one.kind === kind) ?? [];
  const source = make.data
    ? all && findCreatedSource(make.data, all)
    : usable.find((one) => one.id === chosen);
  const filling = { origin: location.origin, key: make.data?.key, secret };
  return (
    <>
      <header>
        <h1 className="font-semibold text-name tracking-tight">{way.title ?? `Connect ${way.name}`}</h1>
        <p className="text-ink-2">{way.sends}</p>
      </header>
      <LocalOnly origin={location.origin} />
      {!all && error && <ErrorMessage error={error} onRetry={refetch} />}
      <Section title="1. Source">
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
            Ask an admin to create the source, then replace &lt;key&gt; below with its key.
          </p>
        )}
      </Section>
      <Section title={way.signature ? `2. Set up ${way.name}` : '2. Set it up'}>
        <StepList way={way} filling={filling} />
      </Section>
      {way.signature && (
        <Section title="3. Secret">
          <SecretStep
            key={source?.id}
            way={way}
            source={isAdmin ? source : undefined}
            address={fillIn(way.address, filling)}
            secret={secret}
            onSecret={setSecret}
          />
        </Section>
      )}
      <Section title={`${way.signature ? 4 : 3}. First message`}>
        {source ? (
          <FirstMessage key={source.id} way={way} source={source} />
        ) : (
          <p className="text-ink-3">Once the source is created, its first message appears here.</p>
        )}
      </Section>
      {way.sample !== undefined && (
        <Section title="Try a message">
          <ToolPreview way={way} />
        </Section>
      )}
    </>
  );
}
