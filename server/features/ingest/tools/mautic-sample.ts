import type { Sample } from './tool';

const field = (value: string) => ({ type: 'text', group: 'core', value });
const contact = {
  id: 61,
  points: 6,
  fields: {
    core: {
      firstname: field('Eva'),
      lastname: field('Stern'),
      email: field('eva.stern@northwind.example'),
      company: field('Northwind Robotics'),
      position: field('Head of Operations'),
    },
    social: [],
    personal: [],
    professional: [],
  },
  doNotContact: [],
};

/** Two of Mautic's triggers in one message, as Mautic queues them. */
export const mauticSample: Sample = {
  body: {
    'mautic.email_on_open': [
      {
        stat: {
          id: 9101,
          emailAddress: 'eva.stern@northwind.example',
          openCount: 1,
          lead: contact,
          email: { id: 12, name: 'November', subject: 'Robots in November' },
        },
        timestamp: '2026-11-20T10:00:00+00:00',
      },
    ],
    'mautic.page_on_hit': [
      {
        hit: {
          id: 800,
          dateHit: '2026-11-20T10:01:00+00:00',
          page: null,
          redirect: null,
          lead: contact,
          url: 'https://acme.example/pricing',
          urlTitle: 'Prices',
          code: 200,
          userAgent:
            'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36',
        },
        timestamp: '2026-11-20T10:01:00+00:00',
      },
    ],
  },
};
