import type { IntakeItem } from '../intake-item';
import { formItems, testNotice } from './form-items';
import { notice, refusal } from './items';
import { asList, asRecord, asText, isRecord } from './lenient';
import { signedBy } from './signed-by';
import type { Tool } from './tool';

const challenge = /^[\w.-]{1,200}$/;
const testWords = /^<test lead: |^test@(?:fb|meta)\.com$/;

/**
 * Meta’s lead ads. Meta’s own webhook contains only the ID of a lead. The answers come from its Graph API,
 * from where Zapier, Make, and others fetch them and pass them on unchanged.
 * https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving/ and
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started (November 2026)
 */
export const meta: Tool = {
  id: 'meta',
  name: 'Meta lead ads',
  sends: 'Facebook and Instagram instant form submissions and who submitted them. Test leads aren’t stored.',
  steps: [
    'Meta’s own webhook identifies a lead but doesn’t include the answers. Use a connector to get them: in Make or n8n, watch for new leads from Facebook Lead Ads.',
    'Send each lead as JSON by HTTP POST to {address}, with its field_data unchanged.',
    'If you have your own Meta app: under Webhooks, choose Page, enter {address} as the callback URL and any verify token, and subscribe to leadgen. Use the App Secret as the secret here.',
  ],
  signature: signedBy(
    { scheme: 'hmac-sha256-hex', header: 'x-hub-signature-256', prefix: 'sha256=' },
    'Meta signs messages with the App Secret. A connector must sign the same way, in X-Hub-Signature-256.',
  ),
  answerCheck({ method, query }) {
    const asked = query.get('hub.challenge') ?? '';
    const isCheck = method === 'GET' && query.get('hub.mode') === 'subscribe' && challenge.test(asked);
    return isCheck ? { body: asked } : undefined;
  },
  read: (message) =>
    (isRecord(message) && Array.isArray(message.entry)
      ? message.entry.flatMap(changesOf)
      : leadsOf(message)
    ).flatMap(itemsOf),
  sample: {
    body: {
      id: '1234567890123456',
      created_time: '2026-11-24T09:00:00+0000',
      form_id: '9876543210',
      form_name: 'Palletising guide',
      campaign_name: 'Autumn robots',
      is_organic: false,
      field_data: [
        { name: 'full_name', values: ['Me Ta'] },
        { name: 'email', values: ['me.ta@northwind.example'] },
        { name: 'company_name', values: ['Northwind Robotics'] },
      ],
    },
  },
};

function changesOf(entry: unknown): unknown[] {
  return asList(asRecord(entry).changes).map((change) => asRecord(change).value);
}

function leadsOf(message: unknown): readonly unknown[] {
  return asList(isRecord(message) && Array.isArray(message.data) ? message.data : message);
}

function itemsOf(lead: unknown): IntakeItem[] {
  if (!isRecord(lead)) return [refusal('An entry in Meta’s message isn’t an object.')];
  const answers = asList(lead.field_data).map(asRecord);
  if (answers.length === 0) {
    if (asText(lead.leadgen_id) === undefined) return [];
    return [
      notice(
        'Meta sent a new lead’s ID without the answers. Use a connector such as Make to get the whole lead and send it here.',
      ),
    ];
  }
  if (answers.some(({ values }) => testWords.test(asText(asList(values)[0])?.slice(0, 100) ?? '')))
    return [testNotice('Meta')];
  return formItems({
    tool: meta,
    id: asText(lead.id) ?? asText(lead.leadgen_id),
    form: asText(lead.form_name),
    formId: lead.form_id,
    timestamp: asText(lead.created_time),
    campaign: asText(lead.campaign_name),
    fields: answers.map(({ name, values }) => ({ names: [name], value: asList(values)[0] })),
  });
}
