import type { Lead, LeadOutcome } from '../../utils/contract/rep/lead';
import { endings, lostReason, type OutcomeKind, outcomeKind } from '../../utils/contract/shared/outcome';
import { lostReasonLabel, outcomeLabel, reportedOutcomeText } from '../../utils/i18n/outcome-text';
import { text } from '../../utils/i18n/text';
import { CardSection } from '../ui/card-section';
import { ToggleChip } from '../ui/toggle-chip';

const ends: ReadonlySet<OutcomeKind> = new Set(endings);

interface Report {
  outcome: OutcomeKind;
  reason?: string;
  /** False to take it back. */
  isOn: boolean;
}

/** What became of the lead after contact: one tap each. What colleagues and systems reported is listed below. */
export function Outcomes({
  lead,
  onReport,
}: {
  lead: Pick<Lead, 'outcomes'>;
  onReport: (report: Report) => void;
}) {
  const findMine = (kind: OutcomeKind) =>
    lead.outcomes.find(({ outcome, isMine }) => isMine && outcome === kind);
  const lost = findMine('lost');
  const others = lead.outcomes.filter(({ isMine }) => !isMine);
  const open = outcomeKind.options.filter(
    (kind) => findMine(kind) || !others.some(({ outcome }) => outcome === kind),
  );
  return (
    <CardSection title={text('outcome_title')}>
      <ul className="flex flex-wrap gap-1.5">
        {open.map((kind) => {
          const mine = findMine(kind);
          return (
            <li key={kind}>
              <ToggleChip isOn={mine !== undefined} onToggle={() => toggle(kind, mine)}>
                {outcomeLabel(kind)}
              </ToggleChip>
            </li>
          );
        })}
      </ul>
      {lost && <LostReasons lost={lost} onReport={onReport} />}
      {others.length > 0 && (
        <ul className="mt-2 grid gap-0.5 text-ink-3 text-small">
          {others.map((outcome) => (
            <li key={outcome.id} dir="auto">
              {reportedOutcomeText(outcome)}
            </li>
          ))}
        </ul>
      )}
    </CardSection>
  );

  /** Setting one ending takes back the others. */
  function toggle(kind: OutcomeKind, mine: LeadOutcome | undefined) {
    onReport({ outcome: kind, reason: mine?.reason, isOn: !mine });
    if (mine || !ends.has(kind)) return;
    for (const { outcome, reason, isMine } of lead.outcomes) {
      if (isMine && outcome !== kind && ends.has(outcome)) onReport({ outcome, reason, isOn: false });
    }
  }
}

function LostReasons({ lost, onReport }: { lost: LeadOutcome; onReport: (report: Report) => void }) {
  return (
    <fieldset className="mt-2 grid gap-1.5">
      <legend className="mb-1.5 text-ink-2 text-small">{text('outcome_why_lost')}</legend>
      <ul className="flex flex-wrap gap-1.5">
        {lostReason.options.map((reason) => (
          <li key={reason}>
            <ToggleChip
              isOn={lost.reason === reason}
              onToggle={() =>
                onReport({
                  outcome: 'lost',
                  reason: lost.reason === reason ? undefined : reason,
                  isOn: true,
                })
              }
            >
              {lostReasonLabel(reason)}
            </ToggleChip>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
