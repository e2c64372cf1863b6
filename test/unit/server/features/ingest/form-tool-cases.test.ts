import { expect, test } from 'vitest';
import { parseFormFields } from '../../../../../server/features/ingest/read-form';
import { identifyResult, previewTool, trackResult } from '../../support/tool-messages';

const form = (text: string) => parseFormFields(new URLSearchParams(text));

test.each<[string, string, unknown, unknown[]]>([
  [
    'typeform',
    'a form with skipped answers',
    {
      form_response: {
        form_id: 'f',
        token: 't',
        definition: {
          title: 'Contact us',
          fields: [
            { id: 'b', title: 'Your email' },
            { id: 'c', title: 'Company' },
          ],
        },
        answers: [
          { type: 'text', text: 'When can you call me?', field: { id: 'd', ref: 'd' } },
          { type: 'email', email: 's@form.example', field: { id: 'b', ref: 'x' } },
          { type: 'text', text: 'Skip AG', field: { id: 'c', ref: 'y' } },
        ],
      },
    },
    [
      identifyResult({ email: 's@form.example', company: 'Skip AG' }),
      trackResult('Form Submitted: Contact us'),
    ],
  ],
  [
    'typeform',
    'a form without an address',
    { form_response: { definition: { title: 'Poll' }, answers: [{ type: 'text', text: 'x' }] } },
    ['notice'],
  ],
  [
    'linkedin',
    'a lead’s ID without the answers',
    { type: 'LEAD_ACTION', leadGenFormResponse: 'urn:li:leadGenFormResponse:1' },
    ['notice'],
  ],
  [
    'linkedin',
    'answers that a connector added to LinkedIn’s message',
    {
      leadGenFormResponse: 'urn:li:leadGenFormResponse:1',
      email: 'lin@form.example',
      companyName: 'Skip AG',
    },
    [
      identifyResult({ email: 'lin@form.example', company: 'Skip AG' }),
      trackResult('Form Submitted: LinkedIn lead gen forms'),
    ],
  ],
  [
    'google-ads',
    'a test lead',
    { is_test: true, user_column_data: [{ column_id: 'EMAIL', string_value: 'test@example.com' }] },
    ['notice'],
  ],
  [
    'meta',
    'a lead with its fields in another order',
    {
      id: '1',
      field_data: [
        { name: 'full_name', values: ['Me Ta'] },
        { name: 'email', values: ['me@ta.example'] },
      ],
    },
    [identifyResult({ email: 'me@ta.example', name: 'Me Ta' }), trackResult('Form Submitted: Meta lead ads')],
  ],
  ['meta', 'a test lead', { id: '1', field_data: [{ name: 'email', values: ['test@fb.com'] }] }, ['notice']],
  [
    'meta',
    'a lead with only its ID',
    { object: 'page', entry: [{ changes: [{ field: 'leadgen', value: { leadgen_id: 4 } }] }] },
    ['notice'],
  ],
  [
    'linkedin',
    'a lead with only its ID',
    { type: 'LEAD_ACTION', leadGenFormResponse: 'urn:li:x' },
    ['notice'],
  ],
  ['linkedin', 'a test lead', { testLead: true, answers: [] }, ['notice']],
  [
    'linkedin',
    'a lead as a connector sends it',
    { email: 'l@ked.example', firstName: 'Lin', companyName: 'Ked' },
    [
      identifyResult({ email: 'l@ked.example', firstName: 'Lin', company: 'Ked' }),
      trackResult('Form Submitted: LinkedIn lead gen forms'),
    ],
  ],
  [
    'wordpress',
    'Contact Form 7',
    { 'your-name': 'Wo Press', 'your-email': 'w@press.example', 'your-message': 'x' },
    [
      identifyResult({ email: 'w@press.example', name: 'Wo Press' }),
      trackResult('Form Submitted: WordPress forms'),
    ],
  ],
  [
    'wordpress',
    'Elementor',
    form(
      'form[name]=Contact&fields[email][title]=E-Mail&fields[email][value]=w%40press.example&fields[a][title]=Firma&fields[a][value]=Press',
    ),
    [identifyResult({ email: 'w@press.example', company: 'Press' }), trackResult('Form Submitted: Contact')],
  ],
  [
    'wordpress',
    'Gravity Forms with numbered fields',
    { id: '37', form_id: '1', date_created: '2026-11-24 09:00:00', '1.3': 'Jo', '2': 'w@press.example' },
    [
      identifyResult({ email: 'w@press.example' }),
      trackResult('Form Submitted: form-1', { timestamp: '2026-11-24T09:00:00Z', messageId: '37' }),
    ],
  ],
])('a message from %s is read correctly: %s', (tool, _, message, expected) => {
  expect(previewTool(tool, message)).toEqual(expected);
});
