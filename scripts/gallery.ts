import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.output/gallery');

/** One state of a screen, as defined in `test/gallery`. */
interface State {
  name: string;
  screen: string;
  title: string;
  pictures: string[];
}

/**
 * `npm run gallery`: pictures of every state of every screen, at every width and in every color scheme, from
 * the built extension with demo data, and an index of them. Also checks each state with axe.
 */
async function main(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  run('wxt/bin/wxt.mjs', 'build');
  const status = run('@playwright/test/cli.js', 'test', '--project', 'gallery');
  const states = await readStates();
  await writeFile(join(folder, 'index.html'), page(states));
  console.log(`\n${states.length} states: ${join(folder, 'index.html')}`);
  process.exitCode = status;
}

function run(module: string, ...args: string[]): number {
  const path = join(root, 'node_modules', module);
  const env = { ...process.env, PASSBACK_GALLERY: 'whole' };
  return spawnSync(process.execPath, [path, ...args], { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

async function readStates(): Promise<State[]> {
  const names = await readdir(folder).catch(() => []);
  const states = await Promise.all(
    names.map(async (name) => {
      const [screen = '', title = ''] = (await readFile(join(folder, name, 'title.txt'), 'utf8')).split('\n');
      const pictures = (await readdir(join(folder, name))).filter((file) => file.endsWith('.png')).sort();
      return { name, screen, title, pictures };
    }),
  );
  return states.sort((a, b) => a.screen.localeCompare(b.screen) || a.name.localeCompare(b.name));
}

function page(states: readonly State[]): string {
  const figure = ({ name }: State, picture: string) =>
    `<figure><a href="${name}/${picture}"><img loading="lazy" src="${name}/${picture}" alt=""></a><figcaption>${picture.replace('.png', '')}</figcaption></figure>`;
  const section = (state: State) =>
    `<section id="${state.name}"><h2>${state.title} <small>${state.screen}</small></h2><div>${state.pictures.map((picture) => figure(state, picture)).join('')}</div></section>`;
  return `<!doctype html><meta charset="utf-8"><title>Passback: every state of every screen</title>
<style>
  body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #ddd; }
  h2 { font-size: 16px; margin: 32px 0 8px; } small { color: #555; font-weight: 400; }
  div { display: flex; gap: 12px; overflow-x: auto; align-items: flex-start; } figure { margin: 0; }
  img { max-height: 720px; box-shadow: 0 1px 4px #0004; } figcaption { font-size: 12px; color: #444; }
</style>
<h1>Every state of every screen</h1>
${states.map(section).join('\n')}
`;
}

await main();
