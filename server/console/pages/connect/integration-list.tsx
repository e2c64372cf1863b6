import { useState } from 'react';
import { BackLink } from '../../app/back-link';
import { ErrorMessage } from '../../app/error-message';
import { Link } from '../../app/link';
import { useRoute } from '../../app/route';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { TextField } from '../../ui/text-field';
import type { Integration } from './integration';
import { useIntegrations } from './use-integrations';

/** All tools and other ways to send events, with search. */
export function IntegrationList() {
  const { data, error, refetch } = useIntegrations();
  const { query } = useRoute();
  const toPath = ({ id }: Integration) => `sources/add/${id}${query.size > 0 ? `?${query}` : ''}`;
  const [typed, setQuery] = useState('');
  const searchTerms = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const isMatch = ({ name, sends, keywords = '' }: Integration) => {
    const text = `${name} ${sends} ${keywords}`.toLowerCase();
    return searchTerms.every((word) => text.includes(word));
  };
  const tools = data?.tools.filter(isMatch) ?? [];
  const others = data?.others.filter(isMatch) ?? [];
  const hasFiles = searchTerms.every((word) => fileKeywords.includes(word));
  const hasNoMatch = data && tools.length + others.length === 0 && !hasFiles;
  return (
    <div className="settings-page gap-6">
      <title>Connect a tool · Passback</title>
      <BackLink to="sources">All sources</BackLink>
      <header className="-mt-2">
        <h1 className="font-semibold text-name tracking-tight">Connect a tool</h1>
        <p className="text-ink-2">Choose where your leads and their activity come from.</p>
      </header>
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="the tools" />)}
      {data && (
        <TextField
          label="Find a tool"
          type="search"
          placeholder="HubSpot, webinar, forms…"
          maxLength={100}
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setQuery(target.value)}
        />
      )}
      <p role="status" className="text-ink-2 empty:hidden">
        {hasNoMatch &&
          `No tool matches “${typed.trim()}”. If yours can call a webhook, use “Anything else that calls a webhook”. If it can export a file, import the file.`}
      </p>
      {tools.length > 0 && (
        <Section title="Tools">
          <IntegrationLinks integrations={tools} toPath={toPath} />
        </Section>
      )}
      {(others.length > 0 || hasFiles || hasNoMatch) && (
        <Section title="Other ways to connect">
          <ul>
            {(hasNoMatch ? (data?.others ?? []) : others).map((integration) => (
              <Row
                key={integration.id}
                to={toPath(integration)}
                name={integration.name}
                sends={integration.sends}
              />
            ))}
            {(hasFiles || hasNoMatch) && data && (
              <Row
                to="sources/files"
                name="CSV and Excel files"
                sends="People, content and engagement from any tool’s export."
              />
            )}
          </ul>
        </Section>
      )}
    </div>
  );
}

const fileKeywords = 'csv and excel files xlsx tsv spreadsheet import export people content engagement';

function IntegrationLinks({
  integrations,
  toPath,
}: {
  integrations: readonly Integration[];
  toPath: (way: Integration) => string;
}) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {integrations.map((way) => (
        <Row key={way.id} to={toPath(way)} name={way.name} sends={way.sends} />
      ))}
    </ul>
  );
}

function Row({ to, name, sends }: { to: string; name: string; sends: string }) {
  return (
    <li className="border-line border-t">
      <Link to={to} className="-mx-2 block h-full rounded-lg px-2 py-2.5 hover:bg-hover">
        <span className="block font-semibold">{name}</span>
        <span className="block text-ink-3 text-small">{sends}</span>
      </Link>
    </li>
  );
}
