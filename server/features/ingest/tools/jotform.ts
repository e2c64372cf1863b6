import type { FormField } from './contact-fields';
import { formItems } from './form-items';
import { refusal } from './items';
import { asRecord, asText, fromMilliseconds, isRecord, joinWords } from './lenient';
import { secretInAddress } from './secret-in-address';
import type { Tool } from './tool';

/**
 * Jotform’s webhook: a multipart form whose `rawRequest` is JSON with the answers.
 * https://www.jotform.com/help/245-how-to-setup-a-webhook-with-jotform/ (November 2026)
 */
export const jotform: Tool = {
  id: 'jotform',
  name: 'Jotform',
  sends: 'Form submissions and who submitted them.',
  steps: [
    'In the form builder, open Settings, then Integrations, then WebHooks, and add {address}',
    'The form needs an email field. Fields such as “Full name”, “Company” and “Job title” are recognized by name.',
  ],
  signature: secretInAddress,
  read(message) {
    const form = asRecord(message);
    const raw = asText(form.rawRequest);
    const answers = isRecord(form.rawRequest) ? form.rawRequest : parse(raw);
    if (raw !== undefined && !answers)
      return [refusal('The rawRequest in Jotform’s message can’t be read as JSON.')];
    if (!answers && form.formID === undefined) return [];
    return formItems({
      tool: jotform,
      id: asText(form.submissionID) ?? asText(answers?.event_id),
      form: asText(form.formTitle),
      formId: form.formID,
      timestamp: fromMilliseconds(answers?.submitDate),
      fields: Object.entries(answers ?? form).map(fieldOf),
    });
  },
  sample: {
    contentType: 'multipart/form-data; boundary=jotform',
    body: [
      ['formID', '242431234567890'],
      ['submissionID', '6123456789012345678'],
      ['formTitle', 'Contact us'],
      ['pretty', 'Full Name:Jo Form, E-mail:jo.form@northwind.example'],
      [
        'rawRequest',
        '{"slug":"submit/242431234567890","q3_fullName":{"first":"Jo","last":"Form"},"q4_email":"jo.form@northwind.example","q5_company":"Northwind Robotics"}',
      ],
    ]
      .map(
        ([name, value]) => `--jotform\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .concat('--jotform--\r\n')
      .join(''),
  },
};

/** In `q3_fullName`, the field’s name follows its number. A person’s name is split into parts. */
function fieldOf([key, value]: [string, unknown]): FormField {
  const { first, middle, last } = asRecord(value);
  return {
    names: [key.replace(/^q\d{1,6}_/, '')],
    value: isRecord(value) ? joinWords(first, middle, last) : value,
  };
}

function parse(raw: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(raw ?? '');
    return isRecord(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
