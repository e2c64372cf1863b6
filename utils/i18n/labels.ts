import type { Match } from '../contract/rep/lookup';
import type { Evidence } from '../contract/rep/sighting';
import type { Stage } from '../contract/shared/stage';
import { findDisposition, type Me, type PicklistOption } from '../contract/shared/team';
import { type MessageKey, optionalText, text } from './text';

/**
 * A picklist option's label: Passback's defaults are translated for the rep, the team's own are shown as
 * written.
 */
export function optionLabel({ id, label, isDefault }: PicklistOption): string {
  return (isDefault && optionalText(`option_${id.replaceAll('-', '_')}`)) || label;
}

/** The label of a disposition, or its ID if the team no longer has it. */
export function dispositionLabel(me: Me, feedback: { stage: Stage; disposition: string }): string {
  const found = findDisposition(me, feedback);
  return found ? optionLabel(found) : feedback.disposition;
}

/** A verdict once given: `Accepted` for Passback's defaults, `You chose: Ready` for the team's own. */
export function verdictText(me: Me, feedback: { stage: Stage; disposition: string }): string {
  const found = findDisposition(me, feedback);
  const given = found?.isDefault && optionalText(`verdict_${found.id.replaceAll('-', '_')}`);
  return given || text('you_submitted', dispositionLabel(me, feedback));
}

/** The labels of reasons. */
export function reasonLabels(
  me: Me,
  feedback: { stage: Stage; disposition: string; reasons: readonly string[] },
): string[] {
  const options = findDisposition(me, feedback)?.reasons ?? [];
  return feedback.reasons.map((id) => {
    const reason = options.find((choice) => choice.id === id);
    return reason ? optionLabel(reason) : id;
  });
}

const evidenceKeys: Record<Evidence, MessageKey | undefined> = {
  'linkedin-profile': undefined, // The page makes it obvious.
  'linkedin-message': 'evidence_message',
  'sales-navigator': 'evidence_sales',
  'mail-sender': 'evidence_sender',
  'mail-recipient': 'evidence_recipient',
  'mail-draft': 'evidence_draft',
  'webmail-guess': 'evidence_guess',
  typed: undefined,
};

/** How a person was recognized on the page, in a word or two. */
export function evidenceLabel(evidence: Evidence): string | undefined {
  const key = evidenceKeys[evidence];
  return key && text(key);
}

/** Whether a person was found by an email address rather than a profile. */
export function isByAddress(by: Match['by']): boolean {
  return by === 'email' || by === 'emailSha256';
}
