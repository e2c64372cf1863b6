import { ProblemError } from '../../../platform/problem-error';
import type { IntakeItem } from '../intake-item';
import { hmac, isEqualInConstantTime } from '../signatures/hmac';
import type { FormField } from './contact-fields';
import { formItems, testNotice } from './form-items';
import { notice } from './items';
import { asList, asRecord, asText, fromMilliseconds, isRecord } from './lenient';
import type { Tool } from './tool';

/** What LinkedIn may ask us to sign. It must never match what its own signatures cover. */
const code = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * LinkedIn’s lead gen forms. LinkedIn’s own webhook contains only the ID of a lead; connectors fetch the
 * answers and pass them on. https://learn.microsoft.com/en-us/linkedin/shared/api-guide/webhook-validation
 * and https://learn.microsoft.com/en-us/linkedin/marketing/lead-sync/leadsync (November 2026)
 */
export const linkedin: Tool = {
  id: 'linkedin',
  name: 'LinkedIn lead gen forms',
  sends: 'Lead gen form submissions and who submitted them. Test leads aren’t stored.',
  steps: [
    'LinkedIn’s own webhook identifies a lead but doesn’t include the answers. Use a connector to get them: in Make, Zapier or n8n, watch for new lead gen form responses.',
    'Send each response as JSON by HTTP POST to {address}, with LinkedIn’s field names: email, firstName, lastName, companyName, jobTitle.',
    'If you have your own LinkedIn app, register {address} as its webhook. Use the app’s client secret as the secret here.',
  ],
  signature: {
    signs: true,
    how: 'LinkedIn signs messages with its app’s client secret. A connector must sign the same way, in X-LI-Signature.',
    isSigned({ header, bytes }, secret) {
      const found = header('x-li-signature')?.replace(/^hmacsha256=/, '');
      return (
        isEqualInConstantTime(found, hmac(secret, ['hmacsha256=', bytes], 'hex')) ||
        isEqualInConstantTime(found, hmac(secret, [bytes], 'hex'))
      );
    },
  },
  answerCheck({ query, secret }) {
    const challengeCode = query.get('challengeCode');
    if (challengeCode === null) return undefined;
    if (!secret || !code.test(challengeCode)) {
      const detail =
        'LinkedIn can’t verify the address without its app’s client secret. Enter it as the secret under Sources.';
      throw new ProblemError(400, 'secret', detail);
    }
    return { body: { challengeCode, challengeResponse: hmac(secret, [challengeCode], 'hex') } };
  },
  read: (message) => asList(message).flatMap(itemsOf),
  sample: {
    body: {
      id: '89da16bb-4a32-4bbb-93ef-8a6c0a9c3d3a-3',
      submittedAt: 1795500000000,
      leadType: 'SPONSORED',
      testLead: false,
      formName: 'Palletising guide',
      campaignName: 'Autumn robots',
      formResponse: {
        answers: [
          { name: 'firstName', answerDetails: { textQuestionAnswer: { answer: 'Lin' } } },
          { name: 'lastName', answerDetails: { textQuestionAnswer: { answer: 'Ked' } } },
          { name: 'email', answerDetails: { textQuestionAnswer: { answer: 'lin.ked@northwind.example' } } },
          { name: 'companyName', answerDetails: { textQuestionAnswer: { answer: 'Northwind Robotics' } } },
        ],
      },
    },
  },
};

function itemsOf(found: unknown): IntakeItem[] {
  if (!isRecord(found)) return [];
  if (found.testLead === true || found.leadType === 'TEST') return [testNotice('LinkedIn')];
  const answers = asList(asRecord(found.formResponse).answers ?? found.answers);
  const fields =
    answers.length > 0
      ? answers.map(answerOf)
      : Object.entries(found).map(([name, value]): FormField => ({ names: [name], value }));
  // A connector may add the answers to LinkedIn's own message.
  const hasAddress = fields.some(({ value }) => asText(value)?.includes('@'));
  if (answers.length === 0 && !hasAddress && asText(found.leadGenFormResponse)) {
    return [
      notice(
        'LinkedIn sent a lead’s ID without the answers. Use a connector such as Make to get the whole lead and send it here.',
      ),
    ];
  }
  return fields.length === 0
    ? []
    : formItems({
        tool: linkedin,
        id: asText(found.id) ?? asText(found.leadId),
        form: asText(found.formName),
        formId: found.formId ?? found.versionedLeadGenFormUrn,
        timestamp: fromMilliseconds(found.submittedAt),
        campaign: asText(found.campaignName),
        fields,
      });
}

function answerOf(answer: unknown): FormField {
  const { name, predefinedField, questionName, question, answerDetails, value } = asRecord(answer);
  const found = asRecord(answerDetails);
  const chosen =
    asText(asRecord(found.textQuestionAnswer).answer) ??
    asList(asRecord(found.multipleChoiceAnswer).options)[0];
  return { names: [predefinedField, name, questionName, question], value: chosen ?? value };
}
