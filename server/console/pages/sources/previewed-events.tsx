import type { MappingPreview, PreviewedEvent } from '../../../../utils/contract/console/mapping-preview';
import { shortDateTime } from '../../ui/format';

/** What a message would become, event by event, and the paths in it to use in a mapping. */
export function PreviewedEvents({
  preview: { events, total, paths },
  isKnownTool = false,
}: {
  preview: MappingPreview;
  /** Whether a tool’s own format was read, in which events can't be renamed. */
  isKnownTool?: boolean;
}) {
  return (
    <div className="grid gap-3 border-line border-t pt-3">
      <div>
        <p className="font-semibold">{formatHeading(events, total)}</p>
        <ul>
          {events.map((event, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is that of the message and never changes.
            <li key={index} className="border-line border-t py-1.5 first:border-t-0">
              <Event event={event} isKnownTool={isKnownTool} />
            </li>
          ))}
        </ul>
        {total > events.length && (
          <p className="text-ink-3 text-small">
            Showing the first {events.length} of {total}.
          </p>
        )}
      </div>
      {paths.length > 0 && (
        <div>
          <p className="text-ink-3 text-small">Paths in this message that a mapping can use:</p>
          <ul className="mt-1 flex flex-wrap gap-1.5">
            {paths.map((path) => (
              <li key={path} className="select-all rounded bg-track px-1.5 font-mono text-small">
                {path}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function formatHeading(events: readonly PreviewedEvent[], total: number): string {
  if (total === 0) return 'This would create no events: nothing in it says who did what.';
  const refused = events.filter(({ kind }) => kind === 'refused').length;
  if (refused === events.length) return 'This would be rejected';
  return total === 1
    ? 'This would create 1 event'
    : `This would create ${total} events${refused ? `, ${refused} of them rejected` : ''}`;
}

function Event({ event, isKnownTool }: { event: PreviewedEvent; isKnownTool: boolean }) {
  if (event.kind === 'refused') {
    return (
      <p>
        <b className="font-semibold text-bad">Rejected</b> <span className="text-ink-2">{event.reason}</span>
      </p>
    );
  }
  if (event.kind === 'notice') {
    return (
      <p>
        <b className="font-semibold">Skipped</b> <span className="text-ink-2">{event.text}</span>
      </p>
    );
  }
  if (event.kind === 'erase') {
    return (
      <p>
        <b className="font-semibold text-bad">Erased</b> {describeWho(event)}{' '}
        <span className="text-ink-2">Everything stored about this person.</span>
      </p>
    );
  }
  if (event.kind === 'person') {
    const details = [event.name, event.title, event.company].filter(Boolean).join(' · ');
    return (
      <p>
        <b className="font-semibold text-accent">Person</b> {describeWho(event)}{' '}
        <span className="text-ink-2">{details || 'no other details'}</span>
      </p>
    );
  }
  const { content } = event;
  return (
    <>
      <p>
        <b className="font-semibold text-accent">{event.event}</b> {describeWho(event)}{' '}
        <span className="text-ink-2">
          {content && `with “${content.title}” (${content.type}), `}
          {shortDateTime(event.at)}
        </span>
      </p>
      {!event.act && (
        <p className="text-small text-warm">
          {isKnownTool
            ? 'Doesn’t count until you choose what this name counts as under Event names.'
            : 'Doesn’t count because the name is unknown. Rename it with events_named, or choose what it counts as under Event names.'}
        </p>
      )}
    </>
  );
}

function describeWho({ email, user }: { email?: string; user?: string }): string {
  return email ?? user ?? 'an anonymous visitor';
}
