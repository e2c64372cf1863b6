import { goTo } from '../../app/route';

const spans = [30, 90, 365];

/** The number of days in a page's address, or the page's default. */
export function spanOf(query: URLSearchParams, fallback: number): number {
  return spans.find((span) => String(span) === query.get('days')) ?? fallback;
}

/** Chooses the period of a page. It is part of the address. */
export function PeriodChoice({ page, days }: { page: string; days: number }) {
  return (
    <label className="flex items-center gap-2 text-ink-2 text-small">
      In the last
      <select
        className="field w-auto"
        value={days}
        onChange={({ target }) => goTo(`${page}?days=${target.value}`, { replace: true })}
      >
        {spans.map((span) => (
          <option key={span} value={span}>
            {span} days
          </option>
        ))}
      </select>
    </label>
  );
}
