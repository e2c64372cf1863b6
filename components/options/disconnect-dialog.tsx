import type { RefObject } from 'react';
import { exportUnsent } from '../../utils/feedback/outbox/export-unsent';
import type { OutboxRow } from '../../utils/feedback/outbox/outbox-row';
import { countText, text } from '../../utils/i18n/text';

/** Asks for confirmation before disconnecting while feedback is still unsent. */
export function DisconnectDialog({
  ref,
  team,
  unsent,
  onDisconnect,
}: {
  ref: RefObject<HTMLDialogElement | null>;
  team: string;
  unsent: OutboxRow[];
  onDisconnect: () => void;
}) {
  return (
    <dialog
      ref={ref}
      aria-labelledby="leave-title"
      className="m-auto max-w-[420px] rounded-xl border border-line bg-card p-5 text-ink backdrop:bg-shade"
    >
      <h2 id="leave-title" className="font-semibold text-heading">
        {countText('disconnect_title', unsent.length)}
      </h2>
      <p className="mt-1 text-ink-2">{text('disconnect_text', team)}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <button type="button" className="push min-h-9" onClick={() => exportUnsent(unsent)}>
          {text('save_file')}
        </button>
        <button
          type="button"
          className="push min-h-9 text-bad"
          onClick={() => {
            ref.current?.close();
            onDisconnect();
          }}
        >
          {text('disconnect')}
        </button>
        <button type="button" className="push min-h-9" onClick={() => ref.current?.close()}>
          {text('stay_connected')}
        </button>
      </div>
    </dialog>
  );
}
