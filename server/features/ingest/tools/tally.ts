import type { FormField } from './contact-fields';
import { formItems } from './form-items';
import { asList, asRecord, asText, isRecord } from './lenient';
import { signedBy } from './signed-by';
import type { Tool } from './tool';

/** Tally’s webhook. https://tally.so/help/webhooks (November 2026) */
export const tally: Tool = {
  id: 'tally',
  name: 'Tally',
  sends: 'Form submissions and who submitted them.',
  steps: [
    'In your Tally form, open Integrations, then Webhooks, and connect the endpoint URL {address}',
    'Choose a signing secret and enter the same one here.',
    'The form needs an email field. Fields such as “First name”, “Company” and “Job title” are recognized by their labels.',
  ],
  signature: signedBy(
    { scheme: 'hmac-sha256-base64', header: 'tally-signature' },
    'Tally signs messages with its webhook’s signing secret.',
  ),
  read(message) {
    const { data, eventId, createdAt } = asRecord(message);
    if (!isRecord(data)) return [];
    return formItems({
      tool: tally,
      id: asText(data.submissionId) ?? asText(data.responseId) ?? asText(eventId),
      form: asText(data.formName),
      formId: data.formId,
      timestamp: asText(data.createdAt) ?? asText(createdAt),
      fields: asList(data.fields).map(fieldOf),
    });
  },
  sample: {
    body: {
      eventId: 'a4cb511e-d513-4fa5-baee-b815d718dfd1',
      eventType: 'FORM_RESPONSE',
      createdAt: '2026-11-24T09:00:00.000Z',
      data: {
        responseId: '2wgx4n',
        submissionId: '2wgx4n',
        respondentId: 'dwQKYm',
        formId: 'VwbNEw',
        formName: 'Book a tour',
        createdAt: '2026-11-24T09:00:00.000Z',
        fields: [
          { key: 'question_1', label: 'Your name', type: 'INPUT_TEXT', value: 'Tal Ly' },
          { key: 'question_2', label: 'Work email', type: 'INPUT_EMAIL', value: 'tal.ly@northwind.example' },
          {
            key: 'question_3',
            label: 'Company size',
            type: 'DROPDOWN',
            value: ['d1'],
            options: [
              { id: 'd1', text: '201-500' },
              { id: 'd2', text: '501-1000' },
            ],
          },
        ],
      },
    },
  },
};

/** A choice contains only its ID; its text is among the options. */
function fieldOf(field: unknown): FormField {
  const { key, label, type, value, options } = asRecord(field);
  const chosen = new Set(asList(value));
  const texts = asList(options).flatMap((option) =>
    chosen.has(asRecord(option).id) ? [asRecord(option).text] : [],
  );
  return { names: [label, key], type, value: texts.length > 0 ? texts : value };
}
