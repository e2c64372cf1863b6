import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';

/**
 * The definition a new team starts with: at most 100 points, 40 from fit and 60 from engagement; threshold 60.
 * Even a perfect fit needs 20 points of engagement, more than reading alone gives.
 */
export const defaultDefinition: LeadDefinition = {
  version: 1,
  threshold: 60,
  fit: [
    {
      id: 'senior',
      label: 'Senior enough to decide',
      trait: 'title',
      when: {
        is: 'has-word',
        values:
          `chief ceo coo cto cfo cmo cio vp president head director owner founder partner geschäftsführer
          geschäftsführerin leiter leiterin directeur directrice directora`.split(/\s+/),
      },
      points: 15,
    },
    {
      id: 'industry',
      label: 'Industry we serve',
      trait: 'industry',
      when: {
        is: 'one-of',
        values: [
          'manufacturing',
          'logistics',
          'food and beverage',
          'automotive',
          'pharmaceuticals',
          'robotics',
        ],
      },
      points: 10,
    },
    {
      id: 'size',
      label: 'Company with 50 or more employees',
      trait: 'employees',
      when: { is: 'at-least', value: 50 },
      points: 10,
    },
    {
      id: 'company-address',
      label: 'Uses a company email address',
      trait: 'companyAddress',
      when: { is: 'one-of', values: ['yes'] },
      points: 5,
    },
  ],
  groups: [
    {
      id: 'requests',
      label: 'requests',
      halfLifeDays: 30,
      cap: 25,
      effect: 'adds',
      rules: [{ id: 'asked-contact', label: 'Asked for contact:', act: 'asked-contact', points: 25 }],
    },
    {
      id: 'intent',
      label: 'buying signals',
      halfLifeDays: 14,
      cap: 12,
      effect: 'adds',
      rules: [
        { id: 'pricing', label: 'Visited', act: 'viewed', contentType: 'pricing', points: 6 },
        { id: 'tool', label: 'Used', act: 'used', points: 8 },
      ],
    },
    {
      id: 'events',
      label: 'events',
      halfLifeDays: 30,
      cap: 15,
      effect: 'adds',
      rules: [
        { id: 'attended', label: 'Attended', act: 'attended', points: 12 },
        { id: 'registered', label: 'Registered for', act: 'registered', points: 4 },
      ],
    },
    {
      id: 'reading',
      label: 'content engagement',
      halfLifeDays: 30,
      cap: 8,
      effect: 'adds',
      rules: [
        { id: 'downloaded', label: 'Downloaded', act: 'downloaded', points: 5 },
        { id: 'watched', label: 'Watched', act: 'watched', points: 4 },
        { id: 'clicked', label: 'Clicked a link in', act: 'clicked', points: 2 },
        { id: 'viewed', label: 'Read', act: 'viewed', points: 2 },
      ],
    },
    {
      id: 'against',
      label: 'negative signals',
      halfLifeDays: 60,
      cap: 20,
      effect: 'takes',
      rules: [
        { id: 'careers', label: 'Viewed', act: 'viewed', contentType: 'careers', points: 10 },
        { id: 'unsubscribed', label: 'Unsubscribed from', act: 'unsubscribed', points: 15 },
      ],
    },
    {
      id: 'weak',
      label: 'weak signals',
      halfLifeDays: 30,
      cap: 0,
      effect: 'weak',
      rules: [{ id: 'opened', label: 'Opened', act: 'opened', points: 0 }],
    },
  ],
};
