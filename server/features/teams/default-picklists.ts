import type { Disposition, Element, Me } from '../../../utils/contract/shared/team';

/**
 * Parses reasons from their labels. The IDs are the labels with hyphens. A number after a label is the usual
 * snooze in days.
 */
function parseReasons(labels: string): Disposition['reasons'] {
  return labels.split(' · ').map((entry) => {
    const [, label = entry, days] = /^(.*?)(?: (\d+))?$/.exec(entry) ?? [];
    const id = label
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/-$/, '');
    return { id, label, isDefault: true, ...(days && { snoozeDays: Number(days) }) };
  });
}

/** What a lead can lack, and who usually finds out. */
const elements: readonly Element[] = [
  { id: 'budget', label: 'Budget', isDefault: true, askedBy: 'sales' },
  { id: 'authority', label: 'Authority', isDefault: true, askedBy: 'either' },
  { id: 'need', label: 'Need', isDefault: true, askedBy: 'sales' },
  { id: 'timeline', label: 'Timeline', isDefault: true, askedBy: 'sales' },
];

/**
 * The default dispositions before and after first contact. Rejections come before, disqualifications after,
 * and their reasons are never mixed (Forrester's waterfall).
 */
export const defaultPicklists: Pick<Me, 'dispositions' | 'elements' | 'sla'> = {
  dispositions: {
    'before-contact': [
      { id: 'accepted', label: 'Accept', isDefault: true, tone: 'good', reasons: [] },
      {
        id: 'needs-workup',
        label: 'Needs workup',
        isDefault: true,
        tone: 'back',
        reasons: parseReasons(
          'Contact data incomplete · Need another contact · Role unclear · Too early, light engagement only',
        ),
      },
      {
        id: 'rejected',
        label: 'Reject',
        isDefault: true,
        tone: 'bad',
        reasons: parseReasons(
          'Not my territory · Duplicate · Already a customer · Bad contact data · Left the company · Company too small · Wrong industry · Wrong region · Wrong role · Student or job seeker · Vendor or competitor · Spam',
        ),
      },
    ],
    'after-contact': [
      { id: 'sales-ready', label: 'Sales-ready', isDefault: true, tone: 'good', reasons: [] },
      {
        id: 'needs-workup',
        label: 'Needs workup',
        isDefault: true,
        tone: 'back',
        reasons: parseReasons(
          'Could not reach 14 · Bad timing 90 · No budget now 180 · Need another contact 30 · Need unclear 30 · Under contract with a competitor 180 · Just researching 90',
        ),
      },
      {
        id: 'disqualified',
        label: 'Disqualify',
        isDefault: true,
        tone: 'bad',
        reasons: parseReasons(
          'No need · No fit: feature · No fit: integration · No fit: price · No fit: size · No fit: region · Not a real project · Chose a competitor · Do not contact',
        ),
      },
    ],
  },
  elements: [...elements],
  sla: { decideWithinHours: 24, contactWithinHours: 24, answerWithinHours: 48 },
};
