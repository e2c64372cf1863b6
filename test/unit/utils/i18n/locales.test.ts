import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defaultPicklists } from '../../../../server/features/teams/default-picklists';

const folder = 'public/_locales';
const file = z.record(z.string(), z.object({ message: z.string().min(1) }));
const read = (language: string) =>
  file.parse(JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')));
const english = read('en');
const sources = ['components', 'utils', 'entrypoints']
  .flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(top, name), 'utf8')),
  )
  .join('\n');
const config = readFileSync('wxt.config.ts', 'utf8');

describe.each(readdirSync(folder))('%s', (language) => {
  const texts = read(language);

  test('has every message, and no others', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
  });

  test('has the same placeholders as English in every message', () => {
    const partsOf = (message: string) => [...new Set(message.match(/\$\d/g))].sort();
    for (const [key, { message }] of Object.entries(texts)) {
      expect(partsOf(message), key).toEqual(partsOf(english[key]?.message ?? ''));
    }
  });

  test('names its own language', () => {
    expect(texts.locale?.message).toBe(language);
  });
});

test('every message is used somewhere', () => {
  const unused = Object.keys(english).filter((key) => {
    const base = key.replace(/_(?:one|other)$/, '');
    const isWord = /^(?:option|verdict)_/.test(key); // Built from a picklist option's id; the next test covers it.
    return (
      !isWord &&
      !sources.includes(`'${base}'`) &&
      !sources.includes(`'${key}'`) &&
      !config.includes(`__${key}__`)
    );
  });
  expect(unused.filter((key) => !config.includes(`_${key}_`))).toEqual([]);
});

test('each default picklist option has a message, and its English text is the endpoint’s label', () => {
  const { dispositions, elements } = defaultPicklists;
  const withReasons = Object.values(dispositions)
    .flat()
    .flatMap((disposition) => [disposition, ...disposition.reasons]);
  const options = [...withReasons, ...elements];
  const texts = new Map(options.map(({ id, label }) => [`option_${id.replaceAll('-', '_')}`, label]));
  for (const [key, label] of texts) expect(english[key]?.message, key).toBe(label);
  const unused = Object.keys(english).filter((key) => key.startsWith('option_') && !texts.has(key));
  expect(unused).toEqual([]);
  const verdicts = new Set(
    Object.values(dispositions)
      .flat()
      .map(({ id }) => `verdict_${id.replaceAll('-', '_')}`),
  );
  expect(new Set(Object.keys(english).filter((key) => key.startsWith('verdict_')))).toEqual(verdicts);
});
