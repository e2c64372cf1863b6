import { join } from 'node:path';
import { build } from 'wxt';

const root = join(import.meta.dirname, '../..');

// A process of its own, whose talk is not among the figures: the extension once more, with an empty React panel in it.
await build({
  root,
  outDir: '.output/bench',
  hooks: {
    'entrypoints:found': (_, infos) => {
      infos.push({
        name: 'empty',
        inputPath: join(root, 'test/bench/empty/index.html'),
        type: 'unlisted-page',
      });
    },
  },
});
