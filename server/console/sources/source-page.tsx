import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ConsoleMe } from '../../../utils/contract/console';
import type { Source } from '../../../utils/contract/source';
import { Link } from '../link';
import { Part } from '../part';
import { FaultList } from './fault-list';
import { healthOf } from './health';
import { HealthLine } from './health-line';
import { MappingEditor } from './mapping-editor';
import { SignaturePart } from './signature-part';
import { Counts, sayKind } from './source-facts';

/** One source: how it is doing, how it signs, and how its own JSON is read. An admin may change it. */
export function SourcePage({
  id,
  sources,
  trouble,
  me,
}: {
  id: string;
  sources: readonly Source[] | undefined;
  /** What is said where the sources are not there yet. */
  trouble: ReactNode;
  me: ConsoleMe;
}) {
  const source = sources?.find((one) => one.id === id);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-8 px-5 py-6 desk:py-8">
      <title>{source ? `${source.name} · Passback` : 'Sources · Passback'}</title>
      <Link to="sources" className="link -mb-5 inline-flex w-fit items-center gap-1.5">
        <ArrowLeft className="size-4" aria-hidden="true" /> All sources
      </Link>
      {!sources && trouble}
      {sources && !source && <p className="text-ink-2">There is no such source any more.</p>}
      {source && <Shown key={id} source={source} isAdmin={me.person.role === 'admin'} />}
    </div>
  );
}

function Shown({ source, isAdmin }: { source: Source; isAdmin: boolean }) {
  return (
    <>
      <header className="grid gap-1.5">
        <h1 className="font-semibold text-name tracking-tight" dir="auto">
          {source.name}
        </h1>
        <p className="text-ink-3 text-small">{sayKind(source)}</p>
        <HealthLine health={healthOf(source)} />
        <Counts source={source} />
        <FaultList faults={source.faults} of={source.name} />
      </header>
      {!isAdmin && <p className="text-ink-3 text-small">Only an admin can change what stands below.</p>}
      <Part title="Signature">
        <SignaturePart source={source} isAdmin={isAdmin} />
      </Part>
      <Part title="Mapping">
        <p className="mb-3 text-ink-2">
          A tool’s own JSON at {'/in/<key>'} is read by a mapping: where in it each thing stands.
        </p>
        {isAdmin || source.mapping ? (
          <MappingEditor source={source} isAdmin={isAdmin} />
        ) : (
          <p className="text-ink-3">This source has none. What HubSpot, Mautic and Ghost send needs none.</p>
        )}
      </Part>
    </>
  );
}
