import type { ReactNode } from 'react';
import type { ConsoleMe } from '../../../../utils/contract/console/console';
import type { Source } from '../../../../utils/contract/console/source';
import { BackLink } from '../../app/back-link';
import { Link } from '../../app/link';
import { orderWords } from '../../ui/date-order';
import { Part } from '../../ui/part';
import { useUndecidedNames } from '../event-names/use-event-names';
import { DatesForm } from './dates-form';
import { FaultGroups } from './fault-groups-view';
import { healthOf } from './health';
import { HealthLine } from './health-line';
import { LimitsForm } from './limits-form';
import { MappingPart } from './mapping-part';
import { SignaturePart } from './signature-part';
import { Counts, sayKind } from './source-facts';
import { UncountedLine } from './uncounted-line';
import { uncountedOf } from './uncounted-of';

/** One source: how it is doing, what was not taken, and how it is read. An admin may change it. */
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
      <div className="-mb-4">
        <BackLink to="sources">All sources</BackLink>
      </div>
      {!sources && trouble}
      {sources && !source && <p className="text-ink-2">This source does not exist, or was removed.</p>}
      {source && <Shown key={id} source={source} isAdmin={me.person.role === 'admin'} />}
    </div>
  );
}

function Shown({ source, isAdmin }: { source: Source; isAdmin: boolean }) {
  const { id, name, kind, key, faults, limits, today } = source;
  const undecided = useUndecidedNames();
  // A public key is used in web pages, which send in the format of Segment’s library.
  const takesWebhooks = kind === 'server' || source.isSigned || source.mapping !== undefined;
  return (
    <>
      <header className="grid gap-1.5">
        <h1 className="font-semibold text-name tracking-tight" dir="auto">
          {name}
        </h1>
        <p className="text-ink-3 text-small">{sayKind(source)}</p>
        <HealthLine health={healthOf(source)} />
        <UncountedLine {...uncountedOf(source, undecided)} />
        <Counts source={source} />
        {kind === 'server' && key === 'standing' && (
          <p className="text-small">
            <Link to={`sources/add?source=${id}`} className="link">
              Setup steps for a tool
            </Link>
          </p>
        )}
      </header>
      {faults.length > 0 && (
        <Part title="Recent problems" aside="The last 20">
          <FaultGroups faults={faults} />
        </Part>
      )}
      {!isAdmin && <p className="text-ink-3 text-small">Only an admin can change the settings below.</p>}
      {limits && today && (
        <Part title="Limits">
          <LimitsForm id={id} limits={limits} today={today} isAdmin={isAdmin} />
        </Part>
      )}
      <Part title="Dates">
        <p className="mb-3 text-ink-2">
          How dates such as 03/11/2026, and times without a zone, are read when they come from this source.
        </p>
        {isAdmin ? <DatesForm source={source} /> : <p>{sayDates(source)}</p>}
      </Part>
      {takesWebhooks && (
        <Part title="Signature">
          <SignaturePart source={source} isAdmin={isAdmin} />
        </Part>
      )}
      {takesWebhooks && (
        <Part title="Mapping">
          <p className="mb-3 text-ink-2">
            A mapping reads a tool’s own JSON at {'/in/<key>'}: it says where in a message each thing is.
            Tools from the list need none.
          </p>
          <MappingPart source={source} isAdmin={isAdmin} />
        </Part>
      )}
    </>
  );
}

function sayDates({ dates: { order, zone } }: Source): string {
  return `${order ? orderWords[order] : 'The order of day and month is not set'}. Times without a zone are read as ${zone ?? 'UTC'}.`;
}
