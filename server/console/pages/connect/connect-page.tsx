import { useState } from 'react';
import { BackLink } from '../../app/back-link';
import { ErrorMessage } from '../../app/error-message';
import { useConsoleMe } from '../../app/me';
import { useRoute } from '../../app/route';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { useSources } from '../sources/use-sources';
import { ChooseSource } from './choose-source';
import { fillInPlaceholders } from './fill-in-placeholders';
import { FirstMessage } from './first-message';
import type { Integration } from './integration';
import { LocalOnly } from './local-only';
import { SecretStep } from './secret-step';
import { StepList } from './step-list';
import { ToolPreview } from './tool-preview';
import { findCreatedSource, useCreateSource } from './use-create-source';
import { useIntegrations } from './use-integrations';

/** Poll often, because someone is waiting for the first message. */
const pollMs = 2000;

/** How to connect one tool, or another way to send events. */
export function ConnectPage({ id }: { id: string }) {
  const me = useConsoleMe();
  const { data, error, refetch } = useIntegrations();
  const integration = data && [...data.tools, ...data.others].find((one) => one.id === id);
  return (
    <div className="settings-page gap-8">
      <title>
        {integration
          ? `${integration.title ?? `Connect ${integration.name}`} · Passback`
          : 'Connect a tool · Passback'}
      </title>
      <div className="-mb-4">
        <BackLink to="sources/add">All tools</BackLink>
      </div>
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="the tool" />)}
      {data && !integration && <p className="text-ink-2">Tool not found. Choose one from the list.</p>}
      {integration && <IntegrationSetup integration={integration} isAdmin={me.person.role === 'admin'} />}
    </div>
  );
}

function IntegrationSetup({ integration, isAdmin }: { integration: Integration; isAdmin: boolean }) {
  const sourceInUrl = useRoute().query.get('source') ?? undefined;
  const [chosen, setChosen] = useState(sourceInUrl);
  const [secret, setSecret] = useState<string>();
  const create = useCreateSource();
  const { data: sources, error, refetch } = useSources({ refetchMs: pollMs });
  const kind = integration.isPublic ? 'browser' : 'server';
  const usable = sources?.filter((one) => one.key === 'active' && one.kind === kind) ?? [];
  const source = create.data
    ? sources && findCreatedSource(create.data, sources)
    : usable.find((one) => one.id === chosen);
  const placeholders = { origin: location.origin, key: create.data?.key, secret };
  return (
    <>
      <header>
        <h1 className="font-semibold text-name tracking-tight">
          {integration.title ?? `Connect ${integration.name}`}
        </h1>
        <p className="text-ink-2">{integration.sends}</p>
      </header>
      <LocalOnly origin={location.origin} />
      {!sources && error && <ErrorMessage error={error} onRetry={refetch} />}
      <Section title="1. Source">
        {isAdmin ? (
          sources && (
            <ChooseSource
              integration={integration}
              sources={usable}
              chosen={source?.id}
              onChoose={(id) => {
                setChosen(id);
                setSecret(undefined);
              }}
              create={create}
            />
          )
        ) : (
          <p className="text-ink-2">
            Ask an admin to create the source, then replace &lt;key&gt; below with its key.
          </p>
        )}
      </Section>
      <Section title={integration.signature ? `2. Set up ${integration.name}` : '2. Set it up'}>
        <StepList integration={integration} placeholders={placeholders} />
      </Section>
      {integration.signature && (
        <Section title="3. Secret">
          <SecretStep
            key={source?.id}
            integration={integration}
            source={isAdmin ? source : undefined}
            address={fillInPlaceholders(integration.address, placeholders)}
            secret={secret}
            onSecret={setSecret}
          />
        </Section>
      )}
      <Section title={`${integration.signature ? 4 : 3}. First message`}>
        {source ? (
          <FirstMessage key={source.id} integration={integration} source={source} />
        ) : (
          <p className="text-ink-3">Once the source is created, its first message appears here.</p>
        )}
      </Section>
      {integration.sample !== undefined && (
        <Section title="Try a message">
          <ToolPreview integration={integration} />
        </Section>
      )}
    </>
  );
}
