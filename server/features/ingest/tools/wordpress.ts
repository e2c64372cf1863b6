import type { FormField } from './contact-fields';
import { formItems } from './form-items';
import { asList, asRecord, asText, isRecord, joinWords } from './lenient';
import { secretInAddress } from './secret-in-address';
import type { Tool } from './tool';

/** Names that plugins send besides the fields: about the form and about the submission. */
const formNames = [
  'form_name',
  'formName',
  'form_title',
  'formTitle',
  'Form Name',
  'form-name',
  '_form_name',
];
const formIds = ['form_id', 'formId', 'Form ID', '_wpcf7', 'form-id'];
const entryIds = ['entry_id', 'entryId', 'Entry ID', 'submission_id', '_wpcf7_unit_tag_id'];
const times = ['date_created', 'date_created_gmt', 'submitted_at', 'created_at'];

/**
 * WordPress forms: Contact Form 7 (with “CF7 to Webhook”), WPForms and Gravity Forms (with their webhook
 * add-ons), Elementor, and others that post their fields, whatever the names.
 * https://wordpress.org/plugins/cf7-to-zapier/,
 * https://wpforms.com/docs/how-to-install-and-use-the-webhooks-addon-with-wpforms/ and
 * https://docs.gravityforms.com/webhooks-add-on/ (November 2026)
 */
export const wordpress: Tool = {
  id: 'wordpress',
  name: 'WordPress forms',
  sends: 'Form submissions and who submitted them.',
  steps: [
    'Contact Form 7: install “CF7 to Webhook”, open the form’s Webhook tab, and enter {address}',
    'WPForms: install the Webhooks addon, and add a webhook with the request URL {address}, method POST. Map the fields under names such as Email, Name and Company.',
    'Gravity Forms: install the Webhooks add-on, and add a feed with the request URL {address}, method POST, format JSON. Choose “Select Fields”, with names such as Email, Name and Company.',
    'If the plugin allows it, also send form_name, so that Passback knows which form was submitted.',
  ],
  signature: secretInAddress,
  read(message) {
    const found = asRecord(message);
    const nested = [found.fields, found.form_fields].find(isRecord);
    const fields = Object.entries(nested ?? found).map(fieldOf);
    if (fields.length === 0 && !Array.isArray(found.fields)) return [];
    const form = asRecord(found.form);
    const known = Array.isArray(found.fields)
      ? asList(found.fields).map((field) => fieldOf(['', field]))
      : fields;
    return formItems({
      tool: wordpress,
      id: find(found, entryIds) ?? (find(found, formIds) && asText(found.id)),
      form: asText(form.name) ?? asText(form.title) ?? find(found, formNames),
      formId: asText(form.id) ?? find(found, formIds),
      timestamp: inUtc(find(found, times)),
      url: asText(found.source_url) ?? asText(found.page_url),
      fields: known,
    });
  },
  sample: {
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({
      form_name: 'Contact us',
      'Your Name': 'Wor Press',
      'Your Email': 'wor.press@northwind.example',
      'Your Company': 'Northwind Robotics',
      'Your Message': 'Please call me.',
    }).toString(),
  },
};

/** A field is sent as a value under its name or, by Elementor and WPForms, as an object with both. */
function fieldOf([key, found]: [string, unknown]): FormField {
  if (!isRecord(found)) return { names: [key], value: found };
  const { title, label, name, id, type, value, first, last } = found;
  return {
    names: [title, label, name, id, key],
    type,
    value: isRecord(value) ? joinWords(value.first, value.last) : (value ?? joinWords(first, last)),
  };
}

function find(found: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  return names.map((name) => asText(found[name])).find((value) => value !== undefined);
}

/** WordPress stores times in UTC without saying so. */
function inUtc(time: string | undefined): string | undefined {
  return time && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time) ? `${time.replace(' ', 'T')}Z` : time;
}
