import { type FormEvent, useState } from 'react';
import type { Source } from '../../../../utils/contract/console/source';
import { sourceDates } from '../../../../utils/contract/console/source';
import { type DateOrder, orderWords } from '../../ui/date-order';
import { SelectField } from '../../ui/select-field';
import { ZoneField } from '../../ui/zone-field';
import { useChangeSource } from './use-sources';

const unsaid = 'unsaid';
const orders = [unsaid, 'day-first', 'month-first'] as const;

/** How a source writes dates that are ambiguous by themselves. */
export function DatesForm({ source: { id, dates } }: { source: Source }) {
  const [order, setOrder] = useState<DateOrder | typeof unsaid>(dates.order ?? unsaid);
  const [zone, setZone] = useState(dates.zone ?? '');
  const [issue, setIssue] = useState<string>();
  const change = useChangeSource(id);
  const edit = (then: () => void) => {
    then();
    setIssue(undefined);
    change.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = sourceDates.safeParse({
      ...(order !== unsaid && { order }),
      ...(zone.trim() && { zone: zone.trim() }),
    });
    if (input.success) change.mutate({ dates: input.data });
    else setIssue(`“${zone.trim()}” isn’t a time zone. Use a name such as Europe/Berlin.`);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Order of day and month"
          value={order}
          options={orders}
          wordOf={(one) => (one === unsaid ? 'Not set' : orderWords[one])}
          onChange={(one) => edit(() => setOrder(one))}
        />
        <ZoneField
          value={zone}
          issue={issue}
          hint="For times that have no time zone. If empty, they’re read as UTC."
          onChange={(query) => edit(() => setZone(query))}
        />
      </div>
      <SaveStatus change={change} />
    </form>
  );
}

/** The save button of a small form, with its result. */
export function SaveStatus({
  change,
}: {
  change: { isPending: boolean; isSuccess: boolean; error: Error | null };
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <button type="submit" className="push" disabled={change.isPending}>
        {change.isPending ? 'Saving…' : 'Save'}
      </button>
      <p role="status" className="text-accent empty:hidden">
        {change.isSuccess && 'Saved.'}
      </p>
      <p role="alert" className="text-bad empty:hidden">
        {change.error && `${change.error.message} What you typed is still here.`}
      </p>
    </div>
  );
}
