import type { FormField } from './contact-fields';
import { formItems, testNotice } from './form-items';
import { asList, asRecord, asText, isRecord } from './lenient';
import { signedBy } from './signed-by';
import type { Tool } from './tool';

/**
 * Typeform’s webhook. An answer refers to its question by a reference; skipped questions have no answer.
 * https://www.typeform.com/developers/webhooks/example-payload/ (November 2026)
 */
export const typeform: Tool = {
  id: 'typeform',
  name: 'Typeform',
  sends: 'Form submissions and who submitted them.',
  steps: [
    'In your typeform, open Connect, then Webhooks, and add a webhook with the endpoint {address}',
    'Edit the webhook, enter a secret of your choice, and enter the same secret here. Turn the webhook on.',
    'The form needs a question of the type Email. Questions such as “First name”, “Company” and “Job title” are recognized by their titles.',
  ],
  signature: signedBy(
    { scheme: 'hmac-sha256-base64', header: 'typeform-signature', prefix: 'sha256=' },
    'Typeform signs messages with its webhook’s secret.',
  ),
  read(message) {
    const { event_id: id, form_response: found } = asRecord(message);
    if (!isRecord(found)) return [];
    const definition = asRecord(found.definition);
    const title = asText(definition.title);
    if (title === 'Webhook example') return [testNotice('Typeform')];
    return formItems({
      tool: typeform,
      id: asText(found.token) ?? asText(id),
      form: title,
      formId: found.form_id,
      timestamp: asText(found.submitted_at),
      fields: [...answersOf(found, definition), ...hiddenOf(found)],
    });
  },
  sample: {
    body: {
      event_id: '01JDFQ0000000000000000TYPE',
      event_type: 'form_response',
      form_response: {
        form_id: 'lT4Z3j',
        token: 'a3a12ec67a1365927098a606107fac15',
        submitted_at: '2026-11-24T09:00:00Z',
        definition: {
          id: 'lT4Z3j',
          title: 'Contact us',
          fields: [
            { id: 'a', ref: 'full_name', type: 'short_text', title: 'What’s your name?' },
            { id: 'b', ref: 'email', type: 'email', title: 'What’s your work email?' },
            { id: 'c', ref: 'company', type: 'short_text', title: 'Company' },
          ],
        },
        answers: [
          {
            type: 'email',
            email: 'tia.form@northwind.example',
            field: { id: 'b', ref: 'email', type: 'email' },
          },
          {
            type: 'text',
            text: 'Northwind Robotics',
            field: { id: 'c', ref: 'company', type: 'short_text' },
          },
        ],
      },
    },
  },
};

function answersOf(
  found: Readonly<Record<string, unknown>>,
  definition: Readonly<Record<string, unknown>>,
): FormField[] {
  const fields = new Map(
    asList(definition.fields).map((field) => [asText(asRecord(field).id), asRecord(field)]),
  );
  return asList(found.answers).map((answer): FormField => {
    const { type, field, ...values } = asRecord(answer);
    const { id, ref } = asRecord(field);
    return {
      names: [ref, fields.get(asText(id))?.ref, fields.get(asText(id))?.title],
      type,
      value: answerOf(values[asText(type) ?? ''], values),
    };
  });
}

function answerOf(value: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (isRecord(value)) return value.label ?? value.labels ?? value.other;
  return value ?? values.text;
}

function hiddenOf({ hidden }: Readonly<Record<string, unknown>>): FormField[] {
  return Object.entries(asRecord(hidden)).map(([name, value]) => ({ names: [name], value }));
}
