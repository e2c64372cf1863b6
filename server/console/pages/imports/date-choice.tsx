import { useState } from 'react';
import type { ImportDates } from '../../../../utils/contract/console/import';
import { timeZone } from '../../../../utils/contract/shared/day';
import { orderWords } from '../../ui/date-order';
import { ZoneField } from '../../ui/zone-field';
import type { ImportOptions } from './import-options';

/** How to read a file’s dates: the order of day and month, and the time zone of local times. */
export function DateChoice({
  dates,
  reading,
  onChange,
}: {
  dates: ImportDates;
  reading: ImportOptions;
  onChange: (change: Pick<ImportOptions, 'order' | 'zone'>) => void;
}) {
  const [zone, setZone] = useState(reading.zone ?? dates.zone);
  const isZone = timeZone.safeParse(zone.trim()).success;
  const order = reading.order ?? dates.order;
  const isAsked = dates.isAmbiguous && !order;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <fieldset className="grid content-start gap-1.5">
        <legend className={`mb-1 font-semibold text-small ${isAsked ? 'text-warm' : ''}`}>
          {isAsked ? 'How are dates written in this file?' : 'Dates in this file'}
        </legend>
        {Object.entries(orderWords).map(([value, words]) => (
          <label key={value} className="inline-flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name="order"
              className="tick"
              checked={order === value}
              onChange={() => onChange({ order: value === 'day-first' ? value : 'month-first' })}
            />
            {words}
          </label>
        ))}
        {dates.isOrderGuessed && !reading.order && order && (
          <p className="text-ink-3 text-small">Detected from the dates in the file.</p>
        )}
      </fieldset>
      {dates.hasLocalTimes && (
        <ZoneField
          value={zone}
          issue={isZone ? undefined : 'Enter a time zone, such as Europe/Berlin.'}
          hint="For times in the file that have no time zone."
          onChange={(query) => {
            setZone(query);
            if (timeZone.safeParse(query.trim()).success) onChange({ zone: query.trim() });
          }}
        />
      )}
    </div>
  );
}
