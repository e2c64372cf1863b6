import { useId } from 'react';
import { TextField } from './text-field';

/** A time zone to type or choose, by its IANA name. */
export function ZoneField({
  value,
  fault,
  hint = 'Type a city or a continent to find it.',
  isDisabled,
  onChange,
}: {
  value: string;
  fault?: string;
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
        fault={fault}
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
