import { useId } from 'react';
import type { BusinessHours } from '../../../../utils/contract/shared/team';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { SlaFormIssues } from './form-values';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const hourOptions = Array.from({ length: 25 }, (_, hour) => hour);

/** When the team works: time zone, hours and days. */
export function BusinessHoursFields({
  hours,
  issues,
  onChange,
}: {
  hours: BusinessHours;
  issues: SlaFormIssues;
  onChange: (hours: BusinessHours) => void;
}) {
  const zones = useId();
  const toggle = (day: number) =>
    hours.days.includes(day) ? hours.days.filter((other) => other !== day) : [...hours.days, day].sort();
  return (
    <div className="grid gap-4">
      <TextField
        label="Time zone"
        list={zones}
        spellCheck={false}
        value={hours.timeZone}
        issue={issues.timeZone}
        hint="Type a city or continent to search."
        onChange={({ target }) => onChange({ ...hours, timeZone: target.value })}
      />
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div>
        <div className="grid grid-cols-2 gap-4">
          <SelectField
            label="From"
            value={hours.from}
            options={hourOptions.slice(0, -1)}
            toLabel={formatHour}
            onChange={(from) => onChange({ ...hours, from })}
          />
          <SelectField
            label="To"
            value={hours.to}
            options={hourOptions.slice(1)}
            toLabel={formatHour}
            onChange={(to) => onChange({ ...hours, to })}
          />
        </div>
        <FieldIssue>{issues.day}</FieldIssue>
      </div>
      <fieldset>
        <legend className="mb-1.5 font-semibold text-small">On these days</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1.5">
          {days.map((name, index) => (
            <label key={name} className="inline-flex min-h-6 items-center gap-1.5">
              <input
                type="checkbox"
                className="tick"
                checked={hours.days.includes(index + 1)}
                onChange={() => onChange({ ...hours, days: toggle(index + 1) })}
              />
              {name}
            </label>
          ))}
        </div>
        <FieldIssue>{issues.days}</FieldIssue>
      </fieldset>
    </div>
  );
}

function formatHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function FieldIssue({ children }: { children: string | undefined }) {
  return (
    <p role="alert" className="mt-1 text-bad text-small empty:hidden">
      {children}
    </p>
  );
}
