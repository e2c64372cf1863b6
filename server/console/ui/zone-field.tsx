import { useId } from 'react';
import { TextField } from './text-field';

/** A time zone to type or choose, by its IANA name. */
export function ZoneField({
  value,
  issue,
  hint = 'Type a city or continent to search.',
  isDisabled,
  onChange,
}: {
  value: string;
  issue?: string;
  hint?: string;
  isDisabled?: boolean;
  onChange: (zone: string) => void;
}) {
  const zones = useId();
  return (
    <>
      <TextField
        label="Time zone"
        list={zones}
        spellCheck={false}
        value={value}
        issue={issue}
        hint={hint}
        disabled={isDisabled}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={zones}>
        {['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
