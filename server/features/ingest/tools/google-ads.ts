import { isEqualInConstantTime } from '../signatures/hmac';
import { formItems, testNotice } from './form-items';
import { asList, asRecord, asText, ownId } from './lenient';
import type { Tool } from './tool';

/** Google Ads’ lead forms. https://developers.google.com/google-ads/webhook/docs/implementation (November 2026) */
export const googleAds: Tool = {
  id: 'google-ads',
  name: 'Google Ads lead forms',
  sends: 'Lead form submissions and who submitted them. Test leads aren’t stored.',
  steps: [
    'In Google Ads, open the lead form, then “Export leads from Google Ads”, then “Other data integration options”.',
    'Enter the webhook URL {address}',
    'Choose a key and enter the same one here as the secret. Then select “Send test data”.',
  ],
  signature: {
    signs: true,
    how: 'Google sends the lead form’s key with each lead. Use that key as the secret here.',
    isSigned: ({ body }, secret) => isEqualInConstantTime(asText(asRecord(body).google_key), secret),
  },
  read(message) {
    const lead = asRecord(message);
    if (lead.is_test === true || lead.is_test === 'true') return [testNotice('Google Ads')];
    const columns = asList(lead.user_column_data).map(asRecord);
    if (columns.length === 0) return [];
    return formItems({
      tool: googleAds,
      id: asText(lead.lead_id),
      form: asText(lead.form_name),
      formId: lead.form_id,
      timestamp: asText(lead.lead_submit_time),
      campaign: ownId('google-ads', lead.campaign_id),
      fields: columns.map(({ column_id: id, column_name: name, string_value: value }) => ({
        names: [id, name],
        value,
      })),
    });
  },
  sample: {
    body: {
      lead_id: 'TeSter-123-ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      api_version: '1.0',
      form_id: 40000000000,
      campaign_id: 123456789,
      google_key: 'the key of the lead form',
      is_test: false,
      gcl_id: 'Cj0KCQ',
      adgroup_id: 20000000000,
      creative_id: 30000000000,
      user_column_data: [
        { column_id: 'FULL_NAME', column_name: 'Full name', string_value: 'Gio Ads' },
        { column_id: 'WORK_EMAIL', column_name: 'Work email', string_value: 'gio.ads@northwind.example' },
        { column_id: 'COMPANY_NAME', column_name: 'Company name', string_value: 'Northwind Robotics' },
        { column_id: 'JOB_TITLE', column_name: 'Job title', string_value: 'Plant Manager' },
      ],
    },
  },
};
