import { ErrorMessage } from '../../app/error-message';
import { Link } from '../../app/link';
import { Loading } from '../../ui/loading';
import { SourcesTabs } from '../sources/sources-tabs';
import { EventNameRow } from './event-name-row';
import { isUndecided, useEventNames, useSetMeaning } from './use-event-names';
import { useSteadyOrder } from './use-steady-order';

/** Event names that aren't built in, for marketing to say what each counts as. */
export function EventNamesPage() {
  const { data, error, refetch } = useEventNames();
  const set = useSetMeaning();
  const names = useSteadyOrder(data?.names ?? []);
  const undecided = names.filter(isUndecided).length;
  return (
    <div className="settings-page gap-6">
      <title>Event names · Passback</title>
      <SourcesTabs open="sources/event-names" undecided={undecided} />
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="event names" />)}
      {data && names.length === 0 && <NoNames />}
      {data && names.length > 0 && (
        <>
          <p className="text-ink-2">
            Your tools sent these events under names Passback doesn’t recognize. Until you choose what a name
            counts as, its events are stored but don’t affect any score. Your choice also applies to earlier
            events.
          </p>
          <p role="alert" className="text-bad empty:hidden">
            {set.error && `${set.error.message} Your choice wasn’t saved.`}
          </p>
          <section aria-label="Event names">
            <p className="pb-2.5 font-semibold text-ink-2">{formatUndecided(undecided)}</p>
            <ul className="border-line border-b">
              {names.map((eventName) => (
                <EventNameRow
                  key={eventName.key}
                  eventName={eventName}
                  acts={data.acts}
                  onChoose={(act) => set.mutate({ name: eventName.name, act })}
                />
              ))}
            </ul>
          </section>
          <p className="text-ink-3 text-small">
            Set how many points each act is worth under{' '}
            <Link to="definition" className="link">
              Definition
            </Link>
            .
          </p>
        </>
      )}
    </div>
  );
}

function NoNames() {
  return (
    <div className="grid max-w-xl gap-3 text-ink-2">
      <p className="font-semibold text-heading text-ink">No unknown event names</p>
      <p>
        Passback recognizes common names, such as Webinar Attended, Content Downloaded and Demo Requested, and
        counts those events right away.
      </p>
      <p>
        When a tool or a file uses a name of its own, such as “Form Submission” or “Booth Visit Hannover”, the
        name appears here and you choose what it counts as.
      </p>
    </div>
  );
}

function formatUndecided(count: number): string {
  if (count === 0) return 'No undecided names';
  return count === 1 ? '1 name is undecided' : `${count} names are undecided`;
}
