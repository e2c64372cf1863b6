import { cutText } from '../../../../utils/identity/cut-text';
import type { IntakeItem } from '../intake-item';
import { contactOf, type FormField } from './contact-fields';
import { identify, notice, track } from './items';
import { ownId } from './lenient';

/** A submitted form. */
export interface SentForm {
  tool: { id: string; name: string };
  /** Identifies the submission; undefined if the tool sends no ID. */
  id: string | undefined;
  form: string | undefined;
  formId: unknown;
  timestamp?: unknown;
  url?: string;
  campaign?: string;
  fields: readonly FormField[];
  /** Traits that the tool sends outside the form. */
  traits?: object;
}

/**
 * Identifies the person and records the submission. It doesn’t count until marketing has mapped the
 * form’s name: a newsletter form isn’t a contact request.
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
        `The ${tool.name} form “${cutText(name, 100)}” was submitted without an email address, so it wasn’t stored. Add an email field to the form.`,
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

/** A notice that a tool sent a test, which isn’t stored. */
export function testNotice(name: string): IntakeItem {
  return notice(`A test from ${name} arrived. Nothing was stored.`);
}
