import type { Disposition, Me } from '../../utils/contract/team';

/** Reasons by the words a person reads; their ids are the same words with dashes. */
function reasons(words: string): Disposition['reasons'] {
  return words.split(' · ').map((label) => ({
    id: label
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/-$/, ''),
    label,
  }));
}

/**
 * What a rep can say, before and after the first contact. A rejection comes before it, a disqualification after:
 * reasons of the one never stand under the other (Forrester's waterfall).
 */
export const defaultWords: Pick<Me, 'dispositions' | 'elements' | 'clocks'> = {
  dispositions: {
    'before-contact': [
      { id: 'accepted', label: 'Accept', tone: 'good', reasons: [] },
      {
        id: 'needs-workup',
        label: 'Needs workup',
        tone: 'back',
        reasons: reasons(
          'Contact data incomplete · Need another contact · Role unclear · Too early, light engagement only',
        ),
      },
      {
        id: 'rejected',
        label: 'Reject',
        tone: 'bad',
        reasons: reasons(
          'Not my territory · Duplicate · Already a customer · Bad contact data · Left the company · Company too small · Wrong industry · Wrong region · Wrong role · Student or job seeker · Vendor or competitor · Spam',
        ),
      },
    ],
    'after-contact': [
      { id: 'sales-ready', label: 'Sales-ready', tone: 'good', reasons: [] },
      {
        id: 'needs-workup',
        label: 'Needs workup',
        tone: 'back',
        reasons: reasons(
          'Could not reach · Bad timing · No budget now · Need another contact · Need unclear · Under contract with a competitor · Just researching',
        ),
      },
      {
        id: 'disqualified',
        label: 'Disqualify',
        tone: 'bad',
        reasons: reasons(
          'No need · No fit: feature · No fit: integration · No fit: price · No fit: size · No fit: region · Not a real project · Chose a competitor · Do not contact',
        ),
      },
    ],
  },
  elements: reasons('Budget · Authority · Need · Timeline'),
  clocks: { decideWithinHours: 24, answerWithinHours: 48 },
};
