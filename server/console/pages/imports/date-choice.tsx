import { useState } from 'react';
import type { ImportDates } from '../../../../utils/contract/console/import';
import { timeZone } from '../../../../utils/contract/shared/day';
import { dateOrderLabels } from '../../ui/date-order-labels';
import { ZoneField } from '../../ui/zone-field';
import type { ImportOptions } from './import-options';

/** How to read a file’s dates: the order of day and month, and the time zone of local times. */
export function DateChoice({
  dates,
  options,
  onChange,
}: {
  dates: ImportDates;
  options: ImportOptions;
  onChange: (change: Pick<ImportOptions, 'order' | 'zone'>) => void;
}) {
  const [zone, setZone] = useState(options.zone ?? dates.zone);
  const isZone = timeZone.safeParse(zone.trim()).success;
  const order = options.order ?? dates.order;
  const needsOrder = dates.isAmbiguous && !order;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <fieldset className="grid content-start gap-1.5">
        <legend className={`mb-1 font-semibold text-small ${needsOrder ? 'text-warm' : ''}`}>
          {needsOrder ? 'How are dates written in this file?' : 'Dates in this file'}
        </legend>
        {Object.entries(dateOrderLabels).map(([value, label]) => (
          <label key={value} className="inline-flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name="order"
              className="tick"
              checked={order === value}
              onChange={() => onChange({ order: value === 'day-first' ? value : 'month-first' })}
            />
            {label}
          </label>
        ))}
        {dates.isOrderGuessed && !options.order && order && (
          <p className="text-ink-3 text-small">Detected from the dates in the file.</p>
        )}
      </fieldset>
      {dates.hasLocalTimes && (
        <ZoneField
          value={zone}
          issue={isZone ? undefined : 'Enter a time zone, such as Europe/Berlin.'}
          hint="For times in the file that have no time zone."
          onChange={(typed) => {
            setZone(typed);
            if (timeZone.safeParse(typed.trim()).success) onChange({ zone: typed.trim() });
          }}
        />
      )}
    </div>
  );
}
