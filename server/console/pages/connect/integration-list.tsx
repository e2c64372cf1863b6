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
  const placeOf = ({ id }: Integration) => `sources/add/${id}${query.size > 0 ? `?${query}` : ''}`;
  const [typed, setQuery] = useState('');
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const isAsked = ({ name, sends, alsoKnownAs = '' }: Integration) => {
    const text = `${name} ${sends} ${alsoKnownAs}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const tools = data?.tools.filter(isAsked) ?? [];
  const others = data?.others.filter(isAsked) ?? [];
  const hasFiles = words.every((word) => fileKeywords.includes(word));
  const isNone = data && tools.length + others.length === 0 && !hasFiles;
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-6 px-5 py-6 desk:py-8">
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
        {isNone &&
          `No tool matches “${typed.trim()}”. If yours can call a webhook, use “Anything else that calls a webhook”. If it can export a file, import the file.`}
      </p>
      {tools.length > 0 && (
        <Section title="Tools">
          <IntegrationLinks ways={tools} placeOf={placeOf} />
        </Section>
      )}
      {(others.length > 0 || hasFiles || isNone) && (
        <Section title="Other ways to connect">
          <ul>
            {(isNone ? (data?.others ?? []) : others).map((way) => (
              <Row key={way.id} to={placeOf(way)} name={way.name} sends={way.sends} />
            ))}
            {(hasFiles || isNone) && data && (
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
  ways,
  placeOf,
}: {
  ways: readonly Integration[];
  placeOf: (way: Integration) => string;
}) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {ways.map((way) => (
        <Row key={way.id} to={placeOf(way)} name={way.name} sends={way.sends} />
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
