import type { Match } from '../contract/rep/lookup';
import type { Evidence } from '../contract/rep/sighting';
import type { Stage } from '../contract/shared/stage';
import type { Disposition, Me, PicklistOption } from '../contract/shared/team';
import { type MessageKey, optionalText, text } from './text';

/** A word of the team's as the rep reads it: Passback's own in the rep's language, the team's as the team wrote it. */
export function optionLabel({ id, label, isDefault }: PicklistOption): string {
  return (isDefault && optionalText(`option_${id.replaceAll('-', '_')}`)) || label;
}

/** The team's disposition of that id at a stage. */
export function findDisposition(me: Me, stage: Stage, id: string): Disposition | undefined {
  return me.dispositions[stage].find((disposition) => disposition.id === id);
}

/** What was said, in words; what the team no longer has by its id. */
export function dispositionLabel(
  me: Me,
  { stage, disposition }: { stage: Stage; disposition: string },
): string {
  const known = findDisposition(me, stage, disposition);
  return known ? optionLabel(known) : disposition;
}

/** Reasons in words. */
export function reasonLabels(
  me: Me,
  { stage, disposition, reasons }: { stage: Stage; disposition: string; reasons: readonly string[] },
): string[] {
  const known = findDisposition(me, stage, disposition)?.reasons ?? [];
  return reasons.map((id) => {
    const reason = known.find((choice) => choice.id === id);
    return reason ? optionLabel(reason) : id;
  });
}

const evidenceKeys: Record<Evidence, MessageKey | undefined> = {
  'linkedin-profile': undefined, // The page says it.
  'linkedin-message': 'evidence_message',
  'sales-navigator': 'evidence_sales',
  'mail-sender': 'evidence_sender',
  'mail-recipient': 'evidence_recipient',
  'mail-draft': 'evidence_draft',
  'webmail-guess': 'evidence_guess',
  typed: undefined,
};

/** How a person was recognised on the page, in a word or two. */
export function evidenceLabel(evidence: Evidence): string | undefined {
  const key = evidenceKeys[evidence];
  return key && text(key);
}

/** Whether somebody was found by an address, rather than by a profile. */
export function isByAddress(by: Match['by']): boolean {
  return by === 'email' || by === 'emailSha256';
}
