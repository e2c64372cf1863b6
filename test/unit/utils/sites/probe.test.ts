// @vitest-environment node
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { main } from '../../../../scripts/probe';
import { findExamples } from '../../../../scripts/probe/examples';
import { probePage } from '../../../../scripts/probe/probe-page';
import { judge, verdictLines } from '../../../../scripts/probe/verdict';
import { findGrantedSite } from '../../../../utils/sites';
import { describeStructure } from '../../../../utils/sites/structure';
import { everyPage } from '../../../fixtures/pages/every-page';
import { listen } from '../../../support/listen';
import { pageAt, sharedPageAt, shownBy } from './support';

/** Runs the command as a maintainer does. */
async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await main(args, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

async function saved(name: string, content: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'passback-probe-')), name);
  await writeFile(file, content);
  return file;
}

async function probe(html: string, url: string) {
  const found = await probePage(html, new URL(url));
  if (!found) throw new Error(`no reader for ${url}`);
  return found;
}

/** The page after its site has renamed everything a selector relies on. */
function renamed(html: string, url: string, selector: string): string {
  const page = sharedPageAt(url, html);
  const names = new Set([...selector.matchAll(/[.#]|\[([\w-]+)/g)].map(([sign, name]) => name ?? sign));
  for (const element of page.querySelectorAll(selector)) {
    for (const attribute of [...element.attributes]) {
      const sign = { class: '.', id: '#' }[attribute.name] ?? attribute.name;
      if (!names.has(sign)) continue;
      element.removeAttribute(attribute.name);
      element.setAttribute(`data-new-${attribute.name}`, attribute.value);
    }
    if (!element.matches(selector)) continue;
    const other = page.createElement('x-new'); // The selector relies on the tag, or on elements around it.
    other.append(...element.childNodes);
    element.replaceWith(other);
  }
  return page.documentElement.outerHTML;
}

const gmailThread = everyPage.find(({ title }) => title === 'Gmail thread');
if (!gmailThread) throw new Error('no Gmail thread among the pages');
const { html: mail, url: mailUrl } = gmailThread;

describe.each(everyPage)('$title', ({ html, url, site, shows }) => {
  test('is read as in the extension, and no selector that should match is reported', async () => {
    const found = await probe(html, url);
    expect(found.site.id).toBe(site);
    expect(shownBy(found.sighting)).toEqual(shows);
    expect(judge('', found.selectors, await findExamples(site)).suspects).toEqual([]);
  });

  test('names the selector whose markup was renamed as the first suspect', async () => {
    const examples = await findExamples(site);
    const answering = (await probe(html, url)).selectors.filter(({ found }) => found > 0);
    expect(answering.length).toBeGreaterThan(0);
    for (const { name, selector } of answering) {
      const { selectors } = await probe(renamed(html, url, selector), url);
      const verdict = judge('Site', selectors, examples);
      expect(verdict.suspects.map((suspect) => suspect.name)).toContain(name);
      expect(verdictLines(verdict).join('\n')).toContain(`\`${selector}\` (${name}) matches nothing`);
    }
  });

  test('names the selector that no longer matches in a report copied by a rep', async () => {
    const reader = findGrantedSite(new URL(url));
    if (!reader) throw new Error(`no reader for ${url}`);
    const [name = '', selector = ''] =
      Object.entries(reader.selectors).find(([, each]) => pageAt(url, html).querySelector(each)) ?? [];
    const { selectors, elements } = describeStructure(
      pageAt(url, renamed(html, url, selector)).documentElement,
      reader,
    );
    const counts = Object.entries(selectors).map(([key, count]) => `${key}: ${count}`);
    const report = [`Passback 0.1.0, ${site}, 2026-11-29`, ...counts, '', ...elements].join('\r\n> ');
    const { code, output } = await run(await saved('report.txt', `> ${report}`));
    expect(code).toBe(1);
    expect(output).toContain(`\`${selector}\` (${name}) matches nothing`);
  });
});

describe('a saved page', () => {
  const comment = `<!-- saved from url=(0052)${mailUrl} -->`;

  test('is read with names and addresses masked, unless --show is given', async () => {
    const file = await saved('mail.html', `${comment}${mail}`);
    const masked = await run(file);
    expect(masked.code).toBe(0);
    expect(masked.output).toContain('Gmail: 7 of 9 selectors match.');
    expect(masked.output).not.toMatch(/Priya|Raman|northwind|FMfcg/i);
    expect((await run(file, '--show')).output).toContain('priya.raman@northwind-robotics.example');
  });

  test('is not read without the message’s heading, and the missing heading is named', async () => {
    const file = await saved('mail.html', `${comment}${mail.replaceAll('data-legacy-thread-id', 'data-x')}`);
    const { code, output } = await run(file);
    expect(code).toBe(1);
    expect(output).toContain(
      '`h2[data-legacy-thread-id]` (thread) matches nothing here, but matches on our example',
    );
  });

  test('is read as nobody when no message is open, with exit code 0', async () => {
    const { document } = new JSDOM(mail).window;
    document.querySelector('[role="main"]')?.replaceChildren();
    const file = await saved('inbox.html', `${comment}${document.documentElement.outerHTML}`);
    expect(await run(file)).toMatchObject({ code: 0, output: expect.stringContaining('Detected nobody.') });
  });

  test.each([
    ['the browser’s comment', comment],
    ['SingleFile’s comment', `<!--\n Page saved with SingleFile \n url: ${mailUrl} \n saved date: x -->`],
    ['a canonical link', `<link href="${mailUrl}" rel=canonical>`],
    ['og:url', `<meta property="og:url" content='${mailUrl}'>`],
  ])('is recognized by the address in %s', async (_, html) => {
    const { code, output } = await run(await saved('mail.html', html + mail));
    expect([code, output]).toEqual([0, expect.stringContaining('Reader: gmail')]);
  });

  test('without an address leads to a message on how to give one', async () => {
    const file = await saved('mail.html', mail);
    expect(await run(file)).toEqual({ code: 2, output: expect.stringContaining('--at https://') });
    expect(await run(file, '--at', mailUrl)).toMatchObject({ code: 0 });
    expect(await run(file, '--at', 'gmail')).toEqual({ code: 2, output: expect.stringContaining('“gmail”') });
  });

  test('at an address without a reader leads to a message that says so', async () => {
    const file = await saved('mail.html', mail);
    expect(await run(file, '--at', 'https://mail.google.com/chat/')).toEqual({
      code: 1,
      output: expect.stringContaining('No reader supports this address'),
    });
  });

  test.each(['quoted-printable', 'base64'])('is read from a single MHTML file in %s', async (encoding) => {
    expect(await run(await saved('mail.mhtml', mhtml(mail, encoding)))).toMatchObject({
      code: 0,
      output: expect.stringContaining('T… I…'),
    });
  });

  test('is read inside the frame that contains the message', async () => {
    const frame = everyPage.find(({ site }) => site === 'roundcube');
    const outer = `<div id="layout"></div><iframe id="messagecontframe"></iframe>`;
    const file = mhtml(outer, 'base64', 'https://webmail.acme-sales.example/?_task=mail', frame);
    const { code, output } = await run(await saved('mail.mhtml', file), '--show');
    expect(code).toBe(0);
    expect(output).toContain('In one of its frames:');
    expect(output).toContain('priya.raman@northwind-robotics.example');
  });
});

/** A page as Chrome saves it with “Webpage, Single File”. */
function mhtml(html: string, encoding: string, url = mailUrl, frame?: { url: string; html: string }): string {
  const encoded = (text: string) =>
    encoding === 'base64'
      ? Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')
      : [...Buffer.from(text)]
          .map((byte) =>
            byte > 126 || byte < 32 || byte === 61
              ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
              : String.fromCharCode(byte),
          )
          .join('')
          .replace(/(?:=[0-9A-F]{2}|[^=]){72}/g, '$&=\r\n');
  const part = (location: string, text: string) =>
    `Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${location}\r\n\r\n${encoded(text)}\r\n`;
  const parts = [part(url, html), ...(frame ? [part(frame.url, frame.html)] : [])];
  return `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${url}\r\nSubject: Mail\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x+(1)----"\r\n\r\n\r\n${parts.map((text) => `------MultipartBoundary--x+(1)----\r\n${text}`).join('')}------MultipartBoundary--x+(1)------\r\n`;
}

describe('a fetched page', () => {
  async function serve(status: number, headers: Record<string, string>, body: string) {
    const server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/wall' }).end();
      else response.writeHead(status, headers).end(body);
    });
    const { url } = await listen(server);
    return { url, close: () => server.close() };
  }

  test('is probed, and the output names its redirect', async () => {
    const site = await serve(200, { 'content-type': 'text/html; charset=utf-8' }, mail);
    const { code, output } = await run(`${site.url}/moved`, '--at', mailUrl);
    site.close();
    expect(code).toBe(0);
    expect(output).toMatch(/Fetched \d+ bytes from http\S+\/wall, after a redirect, without signing in\./);
  });

  test.each([
    [999, {}, 'the server responded 999, as it does for visitors who aren’t signed in'],
    [404, {}, 'the server responded 404.'],
    [200, { 'content-type': 'application/pdf' }, 'not a web page (application/pdf)'],
  ])('explains why nothing was probed (status %i)', async (status, headers, explanation) => {
    const site = await serve(status, headers, 'x');
    const { code, output } = await run(site.url);
    site.close();
    expect([code, output]).toEqual([1, expect.stringContaining(explanation)]);
    expect(await run(site.url)).toEqual({
      code: 1,
      output: expect.stringContaining('Couldn’t fetch the page: '),
    });
  });
});

test.each([
  [[], 'npm run probe -- FILE'],
  [['a', 'b'], 'npm run probe -- FILE'],
  [['a', '--nonsense'], '--nonsense'],
  [['/no/such/file'], 'There is no file'],
])('explains the mistake when the arguments are %j', async (args, explanation) => {
  expect(await run(...args)).toEqual({ code: 2, output: expect.stringContaining(explanation) });
});

test('rejects an empty file and a file without a page in it', async () => {
  expect(await run(await saved('empty.html', ' \n'))).toMatchObject({ code: 2 });
  const empty = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--\r\n';
  expect(await run(await saved('empty.mhtml', empty))).toEqual({
    code: 2,
    output: expect.stringContaining('contains no page'),
  });
});

test('says that a report’s reader no longer exists', async () => {
  const file = await saved('report.txt', 'Passback 0.0.9, hotmail, 2026-01-02\nsender: 0\n\n3 div[class]');
  expect(await run(file)).toEqual({ code: 1, output: expect.stringContaining('“hotmail”') });
});
