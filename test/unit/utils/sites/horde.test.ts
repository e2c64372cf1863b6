import { describe, expect, test } from 'vitest';
import { hordeBasic, hordeCompose, hordePreview, hordeWindow } from '../../../fixtures/pages/horde';
import { another, mailboxOwner, sender } from '../../../fixtures/pages/person';
import { pageAt, read, readPage, shownBy } from './support';

const at = 'https://horde.acme-sales.example/imp';
const preview = `${at}/dynamic.php?page=mailbox#msg:SU5CT1g;5`;
const compose = `${at}/dynamic.php?page=compose&popup=1`;
const views = [
  ['the preview, collapsed', preview, hordePreview],
  [
    'the preview, expanded',
    preview,
    (...[from, to, cc]: Head) => hordePreview(from, to, { cc: cc ?? [], isOpen: true }),
  ],
  ['a window of its own', `${at}/dynamic.php?page=message&buid=5`, hordeWindow],
  ['the basic view', `${at}/basic.php?page=message&buid=5`, hordeBasic],
] as const;
type Person = typeof sender;
type Head = [from: Person, to: Person[], cc?: Person[]];

describe.each(views)('%s', (_, url, html) => {
  test('shows the sender and every recipient by name and address', () => {
    expect(read(url, html(sender, [mailboxOwner, another]))).toMatchObject({
      site: 'horde',
      people: [
        { keys: { name: sender.name, email: sender.email }, evidence: 'mail-sender' },
        { keys: { name: mailboxOwner.name, email: mailboxOwner.email }, evidence: 'mail-recipient' },
        { keys: { name: another.name, email: another.email }, evidence: 'mail-recipient' },
      ],
    });
  });

  test.each(['ceo@bigbank.example', 'CEO &lt;ceo@bigbank.example&gt;'])(
    'shows a sender whose display name is %s by their own address',
    (name) => {
      const sighting = read(url, html({ ...sender, name }, [another]));
      expect(shownBy(sighting)).toEqual([sender.email, another.email]);
    },
  );
});

test('shows a sender or recipient without a display name by their address', () => {
  const nameless = (email: string) => ({ name: '', email });
  const sighting = read(preview, hordePreview(nameless(sender.email), [nameless(another.email)]));
  expect(shownBy(sighting)).toEqual([sender.email, another.email]);
});

test('shows everyone in Cc', () => {
  const sighting = read(preview, hordePreview(sender, [mailboxOwner], { cc: [another] }));
  expect(shownBy(sighting)).toEqual([sender.email, mailboxOwner.email, another.email]);
});

test('ignores a hidden Cc row, which is left over from the previous message', () => {
  const leftOver = hordePreview(sender, [mailboxOwner], { cc: [another] }).replace(
    'id="msgHeaderCc"',
    'id="msgHeaderCc" style="display: none;"',
  );
  expect(shownBy(read(preview, leftOver))).toEqual([sender.email, mailboxOwner.email]);
});

test('shows nobody when no message is selected and the previous one is hidden', () => {
  const closed = hordePreview(sender, [mailboxOwner]).replace(
    'id="previewMsg" style=""',
    'id="previewMsg" style="display: none;"',
  );
  expect(read(preview, closed).status).toBe('nobody');
});

test('tells two messages from the same sender apart', () => {
  const [one, next] = ['Question', 'Another question'].map((subject) =>
    read(preview, hordePreview(sender, [mailboxOwner], { subject })),
  );
  expect(one).not.toEqual(next);
});

describe('a draft', () => {
  test.each([
    ['typed as names and addresses', `Priya <${sender.email}>, ${another.email}`, '', false],
    ['in To and Cc', `${sender.email}, `, another.email, false],
    ['as tags from the address book', `Priya <${sender.email}>, ${another.email}`, '', true],
  ])('shows the recipients of a draft: %s', (_, to, cc, isTagged) => {
    const sighting = read(compose, hordeCompose(to, cc, isTagged));
    expect(shownBy(sighting)).toEqual([sender.email, another.email]);
    expect(sighting).toMatchObject({ people: [{ evidence: 'mail-draft' }, { evidence: 'mail-draft' }] });
  });

  test('shows a typed recipient only once the address is complete', () => {
    const page = pageAt(compose, hordeCompose('', ''));
    const field = page.querySelector<HTMLTextAreaElement>('#to');
    field?.focus();
    const typed = (text: string) => {
      if (field) field.value = text;
      return shownBy(readPage(page, compose));
    };
    expect(typed('priya@northwind.ex')).toEqual([]);
    expect(typed('Priya <priya@northwind.example>')).toEqual(['priya@northwind.example']);
    expect(typed('priya@northwind.example, tomas@northw')).toEqual(['priya@northwind.example']);
    field?.blur();
    expect(typed('priya@northwind.example')).toEqual(['priya@northwind.example']);
  });
});
