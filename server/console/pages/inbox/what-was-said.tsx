import type { ConsoleMe } from '../../../../utils/contract/console/console';
import type { InboxItem } from '../../../../utils/contract/console/inbox';
import type { Told } from '../../../../utils/contract/rep/told';
import { formatDay, formatMoment } from '../../ui/format';
import { saidOf } from './said';
import { Tone } from './tone';

/** What the rep said, in full. */
export function WhatWasSaid({
  item,
  sleep,
  me,
}: {
  item: InboxItem;
  /** Of the lead, while it is this that lets it sleep. */
  sleep?: Told['sleep'];
  me: ConsoleMe;
}) {
  const said = saidOf(item, me);
  const stage =
    item.kind === 'disposition' &&
    (item.body.stage === 'before-contact' ? 'before first contact' : 'after first contact');
  return (
    <section aria-label="What was said" className="grid gap-1.5">
      <p className="text-heading">
        <Tone said={said} />
      </p>
      {said.more.length > 0 && <p>{said.more.join(' · ')}</p>}
      {sleep && <p>{`${sleep.isOver ? 'Woken on' : 'Sleeps until'} ${formatDay(sleep.until)}`}</p>}
      {said.note && (
        <blockquote className="border-line border-s-2 ps-3 text-ink-2" dir="auto">
          {said.note}
        </blockquote>
      )}
      <p className="text-ink-3 text-small">
        {[item.by, stage, formatMoment(item.at)].filter(Boolean).join(' · ')}
      </p>
    </section>
  );
}
