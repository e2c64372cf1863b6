import { IANAZone } from 'luxon';

/** The zone of a value, as minutes east of UTC or an IANA name, or why it is unclear. */
export type WrittenZone = { zone: number | string } | { unclear: 'ambiguous' | 'unknown'; name: string };

const offsets: ReadonlyMap<string, number> = new Map(
  Object.entries({
    z: 0,
    utc: 0,
    gmt: 0,
    ut: 0,
    wet: 0,
    west: 1,
    cet: 1,
    mez: 1,
    cest: 2,
    mesz: 2,
    eet: 2,
    eest: 3,
    msk: 3,
  })
    .concat(
      Object.entries({
        est: -5,
        edt: -4,
        cdt: -5,
        mst: -7,
        mdt: -6,
        pst: -8,
        pdt: -7,
        akst: -9,
        akdt: -8,
        hst: -10,
      }),
    )
    .concat(
      Object.entries({
        sast: 2,
        sgt: 8,
        hkt: 8,
        awst: 8,
        jst: 9,
        aest: 10,
        aedt: 11,
        nzst: 12,
        nzdt: 13,
        brt: -3,
      }),
    )
    .map(([name, hours]) => [name, hours * 60] as const),
);

/** American zones without "standard" or "daylight". */
const regions: ReadonlyMap<string, string> = new Map([
  ['et', 'America/New_York'],
  ['ct', 'America/Chicago'],
  ['mt', 'America/Denver'],
  ['pt', 'America/Los_Angeles'],
]);

/**
 * Central, China, or Cuba; India, Israel, or Ireland; British or Bangladesh; Atlantic or Arabia; and so on.
 */
const ambiguous = new Set(['cst', 'ist', 'bst', 'ast', 'gst', 'ect', 'sst', 'wst', 'amt', 'act', 'adt']);

const offset =
  /^\(?(?:utc|gmt|z)?\s?([+-])(\d{1,2})(?::?([0-5]\d))?(?::00)?\)?(?:\s?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|[a-z]{2,5}))?$/;
const iana = /^[[(]?([a-z][a-z_]{1,20}(?:\/[a-z0-9_+-]{1,30}){1,2})[\])]?$/;
const abbreviation = /^[[(]?([a-z]{1,5})[\])]?$/;

/**
 * Reads the zone at the end of a date and time: `z`, `utc`, `+0100`, `gmt+1`, `europe/berlin`, `pst`. An
 * offset takes precedence over a name after it.
 *
 * @param text lowercase, without the date and time.
 * @returns undefined if it isn't a zone.
 */
export function parseZone(text: string): WrittenZone | undefined {
  const [, sign, hours, minutes = '0'] = offset.exec(text) ?? [];
  if (sign && hours) {
    const east = Number(hours) * 60 + Number(minutes);
    if (east > 14 * 60) return { unclear: 'unknown', name: text };
    return { zone: sign === '-' ? -east : east };
  }
  const place = iana.exec(text)?.[1];
  if (place) return IANAZone.isValidZone(place) ? { zone: place } : { unclear: 'unknown', name: place };
  const name = abbreviation.exec(text)?.[1];
  if (!name) return undefined;
  const zone = offsets.get(name) ?? regions.get(name);
  if (zone !== undefined) return { zone };
  return { unclear: ambiguous.has(name) ? 'ambiguous' : 'unknown', name: name.toUpperCase() };
}
