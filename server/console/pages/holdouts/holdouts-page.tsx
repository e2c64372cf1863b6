import { useState } from 'react';
import type { Holdout, HoldoutsResponse } from '../../../../utils/contract/console/holdout';
import { ErrorMessage } from '../../app/error-message';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { HoldoutCard } from './holdout-card';
import { StartForm } from './start-form';
import { useEndHoldout, useHoldouts } from './use-holdouts';

/** Whether a change helps: it is held back from a share of leads, and both sides are compared. */
export function HoldoutsPage() {
  const page = useHoldouts();
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-7 px-5 py-6 desk:py-8">
      <title>Holdouts · Passback</title>
      <header>
        <h1 className="font-semibold text-name tracking-tight">Holdouts</h1>
        <p className="text-ink-2">
          Does a change help? Hold it back from a share of leads and compare how many of each side sales
          accepts.
        </p>
      </header>
      {page.error && <ErrorMessage error={page.error} onRetry={page.refetch} />}
      {page.isPending && <Loading what="the holdouts" />}
      {page.data && <HoldoutsContent holdouts={page.data} />}
    </div>
  );
}

function HoldoutsContent({ holdouts: { running, past, suggested } }: { holdouts: HoldoutsResponse }) {
  return (
    <>
      {running ? (
        <Running running={running} />
      ) : (
        <Section title="Start a holdout">
          <StartForm suggested={suggested} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title="Ended">
          <div className="grid gap-4">
            {past.map((holdout) => (
              <HoldoutCard key={holdout.id} holdout={holdout} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

function Running({ running }: { running: Holdout }) {
  const end = useEndHoldout();
  const [isEnding, setIsEnding] = useState(false);
  return (
    <Section
      title="Running"
      aside={
        <button type="button" className="link" onClick={() => setIsEnding(true)}>
          End the holdout
        </button>
      }
    >
      <HoldoutCard holdout={running} />
      <p role="alert" className="text-bad empty:hidden">
        {end.error?.message}
      </p>
      {isEnding && (
        <ConfirmDialog
          title="End this holdout?"
          effect="The change then applies to all leads. Results so far are kept. You can’t resume a holdout."
          label="End"
          onConfirm={() => {
            end.mutate(running.id);
            setIsEnding(false);
          }}
          onClose={() => setIsEnding(false)}
        />
      )}
    </Section>
  );
}
