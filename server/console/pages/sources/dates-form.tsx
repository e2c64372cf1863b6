import { type Source, type SourceDates, sourceDates } from '../../../../utils/contract/console/source';
import { type DateOrder, dateOrder } from '../../../../utils/contract/ingest/date-order';
import { dateOrderLabels } from '../../ui/date-order-labels';
import { SelectField } from '../../ui/select-field';
import { SubmitStatus } from '../../ui/submit-status';
import { type ParsedForm, useForm } from '../../ui/use-form';
import { ZoneField } from '../../ui/zone-field';
import { useChangeSource } from './use-sources';

const unset = 'unset';
const orders = [unset, ...dateOrder.options] as const;

interface DatesInput {
  order: DateOrder | typeof unset;
  zone: string;
}

/** How a source writes dates that are ambiguous by themselves. */
export function DatesForm({ source: { id, dates } }: { source: Source }) {
  const change = useChangeSource(id);
  const { input, issues, edit, formProps } = useForm({
    initial: (): DatesInput => ({ order: dates.order ?? unset, zone: dates.zone ?? '' }),
    parse: parseDates,
    onEdit: change.reset,
    onSubmit: (dates) => change.mutate({ dates }),
  });
  return (
    <form {...formProps} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Order of day and month"
          value={input.order}
          options={orders}
          toLabel={(order) => (order === unset ? 'Not set' : dateOrderLabels[order])}
          onChange={(order) => edit({ order })}
        />
        <ZoneField
          value={input.zone}
          issue={issues.zone}
          hint="For times that have no time zone. If empty, they’re read as UTC."
          onChange={(zone) => edit({ zone })}
        />
      </div>
      <SubmitStatus change={change} done="Saved." />
    </form>
  );
}

function parseDates({ order, zone }: DatesInput): ParsedForm<SourceDates, 'zone'> {
  const dates = sourceDates.safeParse({
    ...(order !== unset && { order }),
    ...(zone.trim() && { zone: zone.trim() }),
  });
  if (dates.success) return { value: dates.data };
  return { issues: { zone: `“${zone.trim()}” isn’t a time zone. Use a name such as Europe/Berlin.` } };
}
