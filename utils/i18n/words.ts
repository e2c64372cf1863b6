import type { Match } from '../contract/rep/lookup';
import type { Evidence } from '../contract/rep/sighting';
import type { Stage } from '../contract/shared/stage';
import type { Choice, Disposition, Me } from '../contract/shared/team';
import { type MessageKey, text, textIfAny } from './text';

/** A word of the team's as the rep reads it: Passback's own in the rep's language, the team's as the team wrote it. */
export function wordOf({ id, label, isDefault }: Choice): string {
  return (isDefault && textIfAny(`word_${id.replaceAll('-', '_')}`)) || label;
}

/** The team's disposition of that id at a stage. */
export function dispositionOf(me: Me, stage: Stage, id: string): Disposition | undefined {
  return me.dispositions[stage].find((disposition) => disposition.id === id);
}

/** What was said, in words; what the team no longer has by its id. */
export function dispositionWord(
  me: Me,
  { stage, disposition }: { stage: Stage; disposition: string },
): string {
  const known = dispositionOf(me, stage, disposition);
  return known ? wordOf(known) : disposition;
}

/** Reasons in words. */
export function reasonWords(
  me: Me,
  { stage, disposition, reasons }: { stage: Stage; disposition: string; reasons: readonly string[] },
): string[] {
  const known = dispositionOf(me, stage, disposition)?.reasons ?? [];
  return reasons.map((id) => {
    const reason = known.find((choice) => choice.id === id);
    return reason ? wordOf(reason) : id;
  });
}

const evidenceKeys: Record<Evidence, MessageKey | undefined> = {
  'linkedin-profile': undefined, // The page says it.
  'linkedin-message': 'seen_message',
  'sales-navigator': 'seen_sales',
  'mail-sender': 'seen_sender',
  'mail-recipient': 'seen_recipient',
  'mail-draft': 'seen_draft',
  'webmail-guess': 'seen_guess',
  typed: undefined,
};

/** How a person was recognised on the page, in a word or two. */
export function evidenceWord(evidence: Evidence): string | undefined {
  const key = evidenceKeys[evidence];
  return key && text(key);
}

/** Whether somebody was found by an address, rather than by a profile. */
export function isByAddress(by: Match['by']): boolean {
  return by === 'email' || by === 'emailSha256';
}
