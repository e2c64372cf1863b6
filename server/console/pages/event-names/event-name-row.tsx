import type { EventName } from '../../../../utils/contract/console/event-names';
import { formatCount, relativeTime, shortDate } from '../../ui/format';
import { consoleActLabel } from './act-label';
import { isUndecided } from './use-event-names';

const undecided = 'undecided';
const ignored = 'nothing';
/** No act's name starts like this, whatever a team calls its acts. */
const actPrefix = 'act:';

/** One event name: how often it was received, from where, and what it counts as. */
export function EventNameRow({
  eventName,
  acts,
  onChoose,
}: {
  eventName: EventName;
  acts: readonly string[];
  /** Null: undecided again. */
  onChoose: (act: string | null) => void;
}) {
  const { name, act, isPending, setBy, setAt } = eventName;
  const isOpen = isUndecided(eventName);
  // Keep the chosen act even if the lead definition no longer counts it.
  const options = act && !acts.includes(act) ? [...acts, act] : acts;
  return (
    <li className="grid items-start gap-x-6 gap-y-1.5 border-line border-t py-3 sm:grid-cols-[1fr_220px]">
      <div className="min-w-0">
        <p className="font-semibold" dir="auto">
          {name}
        </p>
        <p className="text-ink-3 text-small">{describeEventName(eventName)}</p>
      </div>
      <div className="grid gap-1">
        <select
          aria-label={`What “${name}” counts as`}
          className={`field ${isOpen ? 'border-warm text-warm' : ''}`}
          value={toChoice(act)}
          onChange={({ target: { value } }) => onChoose(parseChoice(value))}
        >
          <option value={undecided}>Undecided</option>
          <optgroup label="Counts as">
            {options.map((one) => (
              <option key={one} value={`${actPrefix}${one}`}>
                {consoleActLabel(one)}
              </option>
            ))}
          </optgroup>
          <option value={ignored}>Ignore</option>
        </select>
        <p role="status" className="text-ink-3 text-small empty:hidden">
          {isPending
            ? 'Counting earlier events…'
            : setBy && !isOpen && `Set by ${setBy}${setAt ? `, ${shortDate(setAt)}` : ''}`}
        </p>
      </div>
    </li>
  );
}

function toChoice(act: string | undefined): string {
  if (act === undefined) return undecided;
  return act === '' ? ignored : `${actPrefix}${act}`;
}

function parseChoice(value: string): string | null {
  if (value === undecided) return null;
  return value === ignored ? '' : value.slice(actPrefix.length);
}

function describeEventName({ events, source, lastEventAt }: EventName): string {
  return [
    events === 1 ? '1 event' : `${formatCount(events)} events`,
    source && `from ${source}`,
    lastEventAt && `last ${relativeTime(lastEventAt)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
