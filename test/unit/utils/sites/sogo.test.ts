import { describe, expect, test } from 'vitest';
import { pageIdentity } from '../../../../utils/sites/addresses';
import { sogo } from '../../../../utils/sites/webmails/sogo';
import { sogoPage } from '../../../fixtures/pages/sogo';
import { pageAt, read } from './support';

const own = 'rep@acme-sales.example';
const address = 'priya.raman@northwind-robotics.example';
const list = 'https://mail.acme-sales.example/SOGo/so/rep/Mail/view#!/Mail/0/INBOX';
const url = `${list}/7`;
const message = { from: ['Priya Raman', address] as const, to: [['Rep', own] as const] };

describe('an open message', () => {
  test('shows its sender, and nobody from the list, the body or the source', () => {
    const sighting = read(url, sogoPage({ own, message }));
    expect(sighting).toMatchObject({
      status: 'people',
      people: [{ keys: { email: address, name: 'Priya Raman' }, evidence: 'mail-sender' }],
    });
    expect(JSON.stringify(sighting)).not.toContain('decoy');
  });

  test('is not read when its header can’t be found, because its body may imitate one', () => {
    const page = pageAt(url, sogoPage({ own, message }));
    page.querySelector('[ui-view="message"] sg-avatar-image')?.remove();
    expect(sogo.read(page.documentElement, new URL(url))).toMatchObject({ status: 'mounting' });
  });

  test('reports the mailbox’s own addresses, with every identity', () => {
    const html = sogoPage({ own, aliases: ['ana@acme-sales.example'], message });
    expect(read(url, html)).toMatchObject({ own: [own, 'ana@acme-sales.example'] });
  });

  test('shows no recipient, because the page has only names and a name may be another person’s address', () => {
    const to = [['ceo@bigbank.example', 'mallory@spoof.example'] as const];
    expect(read(url, sogoPage({ own, message: { ...message, to } }))).toMatchObject({
      people: [{ keys: { email: address } }],
    });
    expect(JSON.stringify(read(url, sogoPage({ own, message: { ...message, to } })))).not.toContain(
      'bigbank',
    );
  });

  test('shows only the sender’s own address when the display name is another address', () => {
    const from = ['ceo@bigbank.example <script>', 'mallory@spoof.example'] as const;
    const sighting = read(url, sogoPage({ own, message: { ...message, from } }));
    expect(sighting).toMatchObject({ people: [{ keys: { email: 'mallory@spoof.example' } }] });
    expect(JSON.stringify(sighting)).not.toContain('bigbank');
  });

  test('is identified by what is on screen, because after "back" the URL changes before the message', () => {
    const messageOf = (at: string, subject: string) => {
      const sighting = read(at, sogoPage({ own, message: { ...message, subject } }));
      return sighting?.status === 'people' && sighting.message;
    };
    expect(messageOf(`${list}/8`, 'One')).toBe(messageOf(url, 'One'));
    expect(messageOf(url, 'Two')).not.toBe(messageOf(url, 'One'));
    expect(pageIdentity(new URL(`${list}/8`))).not.toBe(pageIdentity(new URL(url)));
  });

  test('is the same message in a search across all mailboxes', () => {
    const found = new URL(url.replace('/0/INBOX', '/0/virtual/INBOX'));
    expect(pageIdentity(found)).toBe(pageIdentity(new URL(url)));
  });

  test('is waited for while it loads, and the list alone shows nobody', () => {
    expect(read(url, sogoPage({ own }))).toMatchObject({ status: 'mounting' });
    expect(read(list, sogoPage({ own }))).toMatchObject({ status: 'nobody' });
    expect(read(list, sogoPage({ own, message }))).toMatchObject({ status: 'nobody' }); // The message is being closed.
  });
});

describe('a draft', () => {
  const editor = {
    to: [`Priya Raman <${address}>`, 'plain@northwind-robotics.example', 'no address'],
    cc: ['"ceo@bigbank.example <x>" <mallory@spoof.example>', `Priya <${address}>`],
  };

  test('shows its recipients, To first, but not the message behind it or incomplete addresses', () => {
    const behind = { ...message, from: ['Behind', 'behind@decoy.example'] as const };
    const sighting = read(url, sogoPage({ own, message: behind, editor }));
    expect(sighting).toMatchObject({
      status: 'people',
      message: 'compose _md-chips-wrapper-173',
      own: [own],
    });
    expect(sighting?.status === 'people' && sighting.people).toEqual([
      { keys: { email: address, name: 'Priya Raman' }, evidence: 'mail-draft' },
      { keys: { email: 'plain@northwind-robotics.example' }, evidence: 'mail-draft' },
      { keys: { email: 'mallory@spoof.example' }, evidence: 'mail-draft' },
    ]);
  });

  test('shows nobody without recipients', () => {
    const empty = { to: [], cc: [] };
    expect(read(url, sogoPage({ own, message, editor: empty }))).toMatchObject({ status: 'nobody' });
  });
});

describe('watching', () => {
  /** Counts the changes reported for a page. The observers run before the next timer. */
  async function changesOf(html: string, change: (document: Document) => void): Promise<number> {
    const page = pageAt(url, html);
    const ended = new AbortController();
    let changes = 0;
    sogo.watch?.(page.documentElement, () => changes++, ended.signal);
    change(page);
    await new Promise((done) => setTimeout(done));
    ended.abort();
    page.querySelector('[ui-view="message"]')?.remove();
    await new Promise((done) => setTimeout(done));
    return changes;
  }
  const dialog = '<div class="md-dialog-container"><md-dialog class="sg-mail-editor"></md-dialog></div>';

  test('reports that another message has replaced this one, and nothing once the watch has ended', async () => {
    const replaced = await changesOf(sogoPage({ own, message }), (page) => {
      const view = page.querySelector('[ui-view="message"]');
      view?.replaceWith(view.cloneNode(true));
    });
    expect(replaced).toBe(1);
  });

  test('reports that a draft was opened and that its recipients changed', async () => {
    const opened = await changesOf(sogoPage({ own }), (page) =>
      page.body.insertAdjacentHTML('beforeend', dialog),
    );
    const added = await changesOf(sogoPage({ own, editor: { to: [], cc: [] } }), (page) =>
      page.querySelector('md-dialog md-chips-wrap')?.prepend(page.createElement('md-chip')),
    );
    expect([opened, added]).toEqual([1, 1]);
  });

  test('ignores menus, tooltips and the list', async () => {
    const changes = await changesOf(sogoPage({ own, message }), (page) => {
      page.body.append(page.createElement('md-tooltip'));
      page.querySelector('.view-list')?.append(page.createElement('md-list-item'));
    });
    expect(changes).toBe(0);
  });
});
