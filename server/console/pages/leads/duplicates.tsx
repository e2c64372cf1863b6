import { useState } from 'react';
import { BackLink } from '../../app/back-link';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { MergePairDialog } from './merge-pair-dialog';
import { type Pair, useDistinct, useDuplicates } from './use-duplicates';

/** Leads that are probably one person, side by side. They are merged only when someone confirms it. */
export function Duplicates() {
  const { data, error, refetch } = useDuplicates();
  const [merging, setMerging] = useState<Pair>();
  const [merged, setMerged] = useState<string>();
  const distinct = useDistinct();
  const [separated, setSeparated] = useState<Pair>();
  const decide = (pair: Pair, areDistinct: boolean) =>
    distinct.mutate(
      { one: pair.one.id, other: pair.other.id, areDistinct },
      {
        onSuccess: () => {
          setMerged(undefined);
          setSeparated(areDistinct ? pair : undefined);
        },
      },
    );
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-5 px-5 py-6 desk:py-8">
      <title>Likely duplicates · Passback</title>
      <div className="-mb-2">
        <BackLink to="leads">All leads</BackLink>
      </div>
      <header>
        <h1 className="font-semibold text-name tracking-tight">Likely duplicates</h1>
        <p className="text-ink-2">
          Leads that may be the same person. They stay separate until you merge them.
        </p>
      </header>
      <p role="status" className="text-accent empty:hidden">
        {merged}
        {separated && (
          <>
            {formatDistinct(separated)}{' '}
            <button
              type="button"
              className="link"
              disabled={distinct.isPending}
              onClick={() => decide(separated, false)}
            >
              Undo
            </button>
          </>
        )}
      </p>
      <p role="alert" className="text-bad empty:hidden">
        {distinct.error && `${distinct.error.message} Nothing changed.`}
      </p>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="likely duplicates" />)}
      {data?.length === 0 && (
        <p className="border-line border-t py-4 text-ink-3">
          No likely duplicates. No two leads look like the same person.
        </p>
      )}
      {data && data.length > 0 && (
        <ul className="border-line border-b">
          {data.map((pair) => (
            <Row
              key={`${pair.one.id} ${pair.other.id}`}
              pair={pair}
              onMerge={() => setMerging(pair)}
              onSeparate={() => decide(pair, true)}
            />
          ))}
        </ul>
      )}
      {merging && (
        <MergePairDialog
          pair={merging}
          onMerged={(message) => {
            setSeparated(undefined);
            setMerged(message);
          }}
          onClose={() => setMerging(undefined)}
        />
      )}
    </div>
  );
}

function formatDistinct({ one, other }: Pair): string {
  const [first, second] = one.name === other.name ? [one.email, other.email] : [one.name, other.name];
  return first && second ? `Kept ${first} and ${second} separate.` : 'Kept them separate.';
}

function Row({
  pair: { one, other, reason },
  onMerge,
  onSeparate,
}: {
  pair: Pair;
  onMerge: () => void;
  onSeparate: () => void;
}) {
  const renderAction = (label: string, onClick: () => void) => (
    <button
      type="button"
      className="min-h-8 w-fit rounded-lg px-2.5 font-semibold text-accent hover:bg-accent-soft"
      onClick={onClick}
    >
      {label}
      <span className="sr-only">
        : {one.name} and {other.name}
      </span>
    </button>
  );
  return (
    <li className="grid gap-2 border-line border-t py-3">
      <p className="text-ink-3 text-small">{reason}</p>
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_1fr_auto]">
        <Side lead={one} />
        <Side lead={other} />
        <div className="-ms-2.5 flex flex-wrap gap-1 sm:-mt-1.5 sm:ms-0">
          {renderAction('Merge', onMerge)}
          {renderAction('Keep separate', onSeparate)}
        </div>
      </div>
    </li>
  );
}

function Side({ lead: { name, title, company, email } }: { lead: Pair['one'] }) {
  return (
    <div className="min-w-0">
      <p className="font-semibold" dir="auto">
        {name}
      </p>
      <p className="text-ink-2 text-small" dir="auto">
        {[title, company].filter(Boolean).join(' · ')}
      </p>
      <p className="text-ink-2 text-small" dir="auto">
        {email}
      </p>
    </div>
  );
}
