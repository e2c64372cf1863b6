import type { ReactNode } from 'react';
import type { Source } from '../../../../utils/contract/console/source';
import { BackLink } from '../../app/back-link';
import { Link } from '../../app/link';
import { useConsoleMe } from '../../app/me';
import { dateOrderLabels } from '../../ui/date-order-labels';
import { Section } from '../../ui/section';
import { useUndecidedNames } from '../event-names/use-event-names';
import { DatesForm } from './dates-form';
import { toHealth } from './health';
import { HealthLine } from './health-line';
import { IssueGroups } from './issue-groups';
import { LimitsForm } from './limits-form';
import { MappingSection } from './mapping-section';
import { SignatureSection } from './signature-section';
import { formatKind, SourceCounts } from './source-facts';
import { UncountedLine } from './uncounted-line';
import { findUncountedNames } from './uncounted-names';

/** One source: its health, its recent problems, and its settings, which only an admin can change. */
export function SourcePage({
  id,
  sources,
  fallback,
}: {
  id: string;
  sources: readonly Source[] | undefined;
  /** Shown until the sources are loaded. */
  fallback: ReactNode;
}) {
  const me = useConsoleMe();
  const source = sources?.find((candidate) => candidate.id === id);
  return (
    <div className="settings-page gap-8">
      <title>{source ? `${source.name} · Passback` : 'Sources · Passback'}</title>
      <div className="-mb-4">
        <BackLink to="sources">All sources</BackLink>
      </div>
      {!sources && fallback}
      {sources && !source && <p className="text-ink-2">This source doesn’t exist or was removed.</p>}
      {source && <SourceDetails key={id} source={source} isAdmin={me.person.role === 'admin'} />}
    </div>
  );
}

function SourceDetails({ source, isAdmin }: { source: Source; isAdmin: boolean }) {
  const { id, name, kind, key, issues, limits, today } = source;
  const undecided = useUndecidedNames();
  // Web pages send in the format of Segment’s library, so a public key needs neither setting.
  const acceptsWebhooks = kind === 'server' || source.hasSecret || source.mapping !== undefined;
  return (
    <>
      <header className="grid gap-1.5">
        <h1 className="font-semibold text-name tracking-tight" dir="auto">
          {name}
        </h1>
        <p className="text-ink-3 text-small">{formatKind(source)}</p>
        <HealthLine health={toHealth(source)} />
        <UncountedLine {...findUncountedNames(source, undecided)} />
        <SourceCounts source={source} />
        {kind === 'server' && key === 'active' && (
          <p className="text-small">
            <Link to={`sources/add?source=${id}`} className="link">
              Setup steps for a tool
            </Link>
          </p>
        )}
      </header>
      {issues.length > 0 && (
        <Section title="Recent problems" aside="Last 20">
          <IssueGroups issues={issues} />
        </Section>
      )}
      {!isAdmin && <p className="text-ink-3 text-small">Only admins can change the settings below.</p>}
      {limits && today && (
        <Section title="Limits">
          <LimitsForm id={id} limits={limits} today={today} isAdmin={isAdmin} />
        </Section>
      )}
      <Section title="Dates">
        <p className="mb-3 text-ink-2">
          How to read dates such as 03/11/2026 and times without a time zone from this source.
        </p>
        {isAdmin ? <DatesForm source={source} /> : <p>{formatDates(source)}</p>}
      </Section>
      {acceptsWebhooks && (
        <Section title="Signature">
          <SignatureSection source={source} isAdmin={isAdmin} />
        </Section>
      )}
      {acceptsWebhooks && (
        <Section title="Mapping">
          <p className="mb-3 text-ink-2">
            If a tool sends its own JSON to {'/in/<key>'}, a mapping says where each value is in a message.
            The tools under “Connect a tool” don’t need one.
          </p>
          <MappingSection source={source} isAdmin={isAdmin} />
        </Section>
      )}
    </>
  );
}

function formatDates({ dates: { order, zone = 'UTC' } }: Source): string {
  const orderText = order ? dateOrderLabels[order] : 'The order of day and month isn’t set';
  return `${orderText}. Times without a time zone are read as ${zone}.`;
}
