import { ProblemError } from '../../../platform/problem-error';
import type { IntakeItem } from '../intake-item';
import { hmac, isEqualConstantTime } from '../signatures/hmac';
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
  sends: 'Sent lead gen forms, with who sent them. Test leads are not stored.',
  steps: [
    'LinkedIn’s own webhook names a lead without its answers. Let a connector fetch them: in Make, Zapier or n8n, watch new lead gen form responses.',
    'Send each by HTTP POST as JSON to {address}, with its fields under the names that LinkedIn gives them: email, firstName, lastName, companyName, jobTitle.',
    'For a LinkedIn app of your own, register {address} as its webhook. The secret here is the app’s client secret.',
  ],
  signature: {
    signs: true,
    how: 'LinkedIn signs with the client secret of its app. A connector has to sign alike, in X-LI-Signature.',
    isSigned({ header, bytes }, secret) {
      const found = header('x-li-signature')?.replace(/^hmacsha256=/, '');
      return (
        isEqualConstantTime(found, hmac(secret, ['hmacsha256=', bytes], 'hex')) ||
        isEqualConstantTime(found, hmac(secret, [bytes], 'hex'))
      );
    },
  },
  answerCheck({ query, secret }) {
    const challengeCode = query.get('challengeCode');
    if (challengeCode === null) return undefined;
    if (!secret || !code.test(challengeCode)) {
      const detail =
        'LinkedIn’s check of the address needs the client secret of its app. Under Sources, enter it as the secret.';
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
  if (answers.length === 0 && asText(found.leadGenFormResponse)) {
    return [
      notice(
        'LinkedIn named a lead by its id, without the answers. Let a connector such as Make fetch it, and send it here as a whole.',
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
