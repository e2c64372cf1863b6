import { Check } from 'lucide-react';
import { useState } from 'react';
import type { Me } from '../utils/contract/team';
import { formatMoment } from '../utils/format/format';
import type { Feedback } from '../utils/hooks/use-feedback';
import { isUnsent, type OutboxRow } from '../utils/outbox/outbox-row';
import { ReasonChips } from './reason-chips';

/** What was told, what became of it, the reasons that refine it, and the way back. */
export function ToldMarketing({
  row,
  me,
  feedback,
  isPaused,
  onSayMore,
}: {
  row: OutboxRow;
  me: Me;
  feedback: Feedback;
  isPaused: boolean;
  onSayMore: () => void;
}) {
  const { body } = row.item;
  const dispositionOf = ({ stage, disposition }: typeof body) =>
    me.dispositions[stage].find(({ id }) => id === disposition);
  const labelOf = (said: typeof body) => dispositionOf(said)?.label ?? said.disposition;
  const disposition = dispositionOf(body);
  return (
    <div className="grid gap-2.5">
      <p role="status" className="flex items-center gap-2 font-semibold">
        <Check className="size-4 shrink-0 text-accent" aria-hidden="true" />
        <span className="flex-1">{`You said: ${labelOf(body)}`}</span>
        <button type="button" className="link font-medium" onClick={() => feedback.undo(row.id)}>
          Undo
        </button>
      </p>
      <ReasonChips
        reasons={disposition?.reasons ?? []}
        chosen={body.reasons}
        onToggle={(reason) =>
          feedback.revise(row.id, (body) => ({ ...body, reasons: toggled(body.reasons, reason) }))
        }
      />
      <NoteLine
        key={row.id}
        note={body.note}
        onSave={(note) => feedback.revise(row.id, (body) => ({ ...body, note }))}
      />
      <p className="flex justify-between gap-2 text-ink-3 text-small">
        <span role="status">{deliveryWords(row, isPaused)}</span>
        <button type="button" className="link shrink-0" onClick={onSayMore}>
          New feedback
        </button>
      </p>
      {row.conflict && (
        <p className="text-small text-warm">
          Marketing has: {labelOf(row.conflict.body)} {row.conflict.body.note}
        </p>
      )}
      {feedback.problem && (
        <p role="alert" className="text-bad text-small">
          {feedback.problem}
        </p>
      )}
    </div>
  );
}

/** Out of what stands, not of what was on screen: two quick taps are two reasons. */
function toggled(reasons: string[], reason: string): string[] {
  return reasons.includes(reason) ? reasons.filter((other) => other !== reason) : [...reasons, reason];
}

/** One line to marketing. It is sent when the line is left or Enter is pressed. */
function NoteLine({ note, onSave }: { note: string; onSave: (note: string) => void }) {
  const [text, setText] = useState(note);
  const save = () => {
    if (text !== note) onSave(text);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <input
        className="field"
        aria-label="A line to marketing"
        placeholder="A line to marketing…"
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
      />
    </form>
  );
}

/** How far it has come: saved on this device, delivered, or why not. */
function deliveryWords(row: OutboxRow, isPaused: boolean): string {
  if (row.conflict) return 'Marketing has another version of this. Yours stays here.';
  if (row.parked?.revision === row.revision) return `Not taken: ${row.parked.why}`;
  if (isUnsent(row) && isPaused) return 'Saved on this device. It is sent once you connect again.';
  if (isUnsent(row)) return 'Saved on this device, on its way';
  return row.deliveredAt ? `Delivered ${formatMoment(row.deliveredAt)}` : 'Delivered';
}
