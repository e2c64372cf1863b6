import type { IntakeItem } from '../intake-item';
import { contactOf, type FormField } from './contact-fields';
import { identify, notice, track } from './items';
import { ownId } from './lenient';

/** A form that somebody sent. */
export interface SentForm {
  tool: { id: string; name: string };
  /** What tells this sending apart; undefined where the tool numbers none. */
  id: string | undefined;
  form: string | undefined;
  formId: unknown;
  timestamp?: unknown;
  url?: string;
  campaign?: string;
  fields: readonly FormField[];
  /** Traits that the tool says outside of the form. */
  traits?: object;
}

/**
 * Who sent a form, and that they did. It counts once a marketer says what the form means: a newsletter’s is no request for
 * contact.
 */
export function formItems({
  tool,
  id,
  form,
  formId,
  timestamp,
  url,
  campaign,
  fields,
  traits,
}: SentForm): IntakeItem[] {
  const contact = contactOf(fields);
  const name = form ?? ownId('form', formId) ?? tool.name;
  if (!contact.email) {
    return [
      notice(
        `A form of ${tool.name} came without an email address: “${name.slice(0, 100)}”. It was not stored. Add a field for the address to the form.`,
      ),
    ];
  }
  const who = { email: contact.email, timestamp };
  return [
    identify(who, { ...contact.traits, ...traits }, id && `${id} who`),
    track({
      ...who,
      event: `Form Submitted: ${name}`,
      messageId: id,
      campaign,
      properties: { content_id: ownId(`${tool.id}-form`, formId), content_type: 'form', title: name, url },
    }),
  ];
}

/** That a tool sent a test, which is not stored. */
export function testNotice(name: string): IntakeItem {
  return notice(`${name} sent a test. It arrived, and nothing of it was stored.`);
}
