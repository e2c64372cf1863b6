import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may know whom. A file's imports by value must be one of these; types may come from a little further. */
const rules: { of: RegExp; mayImport: RegExp; mayImportTypes?: RegExp }[] = [
  { of: /^utils\/identity\//, mayImport: /^utils\/identity\// },
  { of: /^utils\/contract\//, mayImport: /^(?:utils\/(?:contract|identity)\/|zod$)/ },
  { of: /^utils\/sites\//, mayImport: /^utils\/(?:sites|identity)\//, mayImportTypes: /^utils\/contract\// },
  { of: /^utils\/tab\/(?:answer-watchers|last-read)/, mayImport: /^$/, mayImportTypes: /^utils\/contract\// },
  {
    of: /^entrypoints\/(?:read|watch|describe)-page/,
    mayImport: /^(?:utils\/sites(?:\/|$)|utils\/tab\/(?:answer-watchers|last-read)$|wxt\/utils\/)/,
  },
  {
    of: /^components\//,
    mayImport:
      /^(?:components\/|utils\/(?:hooks|contract|identity|format|browser|i18n|suggest)\/|utils\/(?:prospects-of|read-look-up|wanted)$|utils\/privacy\/read-never$|utils\/tab\/place-of$|utils\/outbox\/(?:outbox-row|export-unsent)$|react|@tanstack\/react-query$|lucide-react$)/,
    mayImportTypes: /^utils\//,
  },
  {
    of: /^utils\//,
    mayImport: /^(?:utils\/|zod$|idb$|react$|@tanstack\/react-query$|wxt\/browser$)/,
    mayImportTypes: /^public\/_locales\/en\//,
  },
  { of: /^entrypoints\//, mayImport: /^(?:components|utils|wxt)\// },
  {
    of: /^server\/console\//,
    mayImport:
      /^(?:server\/console\/|server\/card\/add-hours$|utils\/(?:contract|identity)\/|utils\/jitless-zod$|react(?:-dom(?:\/client)?)?$|@tanstack\/react-query$|@observablehq\/plot$|luxon$|lucide-react$|zod$)/,
  },
  {
    of: /^server\//,
    mayImport: /^(?:server\/(?!console\/)|utils\/(?:contract|identity)\/|node:|[^.u])/,
  },
];

const sources = ['components', 'entrypoints', 'server', 'utils'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

function importsOf(file: string) {
  const found = readFileSync(file, 'utf8').matchAll(
    /^(import|export) (type )?(?:[^;]*? from )?'([^']+)';/gms,
  );
  return [...found].map(([, , type, path = '']) => ({
    isType: type !== undefined,
    path: path.startsWith('.') ? normalize(join(dirname(file), path)) : path,
  }));
}

describe('who may know whom', () => {
  test.each(sources)('%s', (file) => {
    const rule = rules.find(({ of }) => of.test(file));
    expect(rule, `no rule for ${file}`).toBeDefined();
    for (const { path, isType } of importsOf(file)) {
      const isAllowed = rule?.mayImport.test(path) || (isType && rule?.mayImportTypes?.test(path));
      expect(isAllowed, `${file} may not know ${path}`).toBe(true);
    }
  });

  test('no file is longer than 200 lines, and half of them are under 60', () => {
    const lengths = sources.map((file) => [readFileSync(file, 'utf8').split('\n').length, file] as const);
    expect(lengths.filter(([length]) => length > 200)).toEqual([]);
    expect(lengths.filter(([length]) => length < 60).length).toBeGreaterThan(lengths.length / 2);
  });
});
